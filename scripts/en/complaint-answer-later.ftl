id: complaint-answer-later
title: A complaint that can’t be answered now
scenario: 16
reason: complaint
next: after-complaint, closing-apology
promise: complaint
keywords: complaint later answer limit
√ Promise the time by the type of complaint and the customer’s level
√ Say who will follow it up, and on which number
× Judging on the spot, or promising money
× Saying only "as soon as possible"
check time, weight 5, system promise-made: Promised a definite time
check kept, weight 5, system promise-kept: Answered in time
check sorry, weight 3: Apologised
---
# sorry
I am sorry for the trouble<#if address??>, ${address}</#if>. I have noted everything you told me.

# promise
This has to be looked into. You will have our answer by ${promiseTime!"[the time]"}.

# number
<#if numberEnd??>Is the number that ends in ${numberEnd} a good one to reach you on then?<#else>Which number is best to reach you on then?</#if>
