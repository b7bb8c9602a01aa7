id: order-damaged
title: Damaged or short goods
scenario: 32
stage: signed-for
reason: complaint
next: complaint-answer-later, after-complaint, closing-apology
promise: complaint
keywords: damaged broken short claim
√ Apologise; ask for pictures and to keep everything as it is
√ Say the steps, and when the answer comes
× "You signed for it"
× Promising a sum on the spot
check sorry, weight 4, system said-sorry: Apologised first
check facts, weight 4, system said-facts: Noted the damage
check time, weight 4, system promise-made: Promised when to answer
---
# sorry
I am sorry<#if address??>, ${address}</#if>. The goods should have reached you whole, and they did not.

# facts
Please take pictures of what is damaged or missing, keep the packing, and tell me how many pieces it is. I am registering it now.

# promise
We will tell you by ${promiseTime!"[the time]"} whether we replace, exchange or refund.
