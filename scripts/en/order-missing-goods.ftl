id: order-missing-goods
title: Goods are missing
scenario: 31
stage: arrived
reason: complaint
next: complaint-answer-later, after-complaint, closing-apology
promise: complaint
keywords: missing short count
√ Apologise, go through it item by item, have it written on the receipt
√ Agree by when it will be traced
× Doubting the customer’s count
× Asking first who signed
check facts, weight 4, system said-facts: Went through what is missing
check time, weight 4, system promise-made: Promised when to answer
---
# sorry
I am sorry for the trouble<#if address??>, ${address}</#if>.

# facts
Please tell me which items are missing and how many of each, and write it on the receipt. I am registering it now.

# promise
We will trace them and tell you by ${promiseTime!"[the time]"} whether they follow or what else we can do.
