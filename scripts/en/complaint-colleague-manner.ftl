id: complaint-colleague-manner
title: Complaint of a colleague’s manner
scenario: 13
reason: complaint
next: after-complaint, complaint-answer-later, closing-apology
promise: complaint
keywords: complaint manner rude
√ Apologise for the firm; note when, what was said, and what is wanted
√ Say that it will be looked into and answered
× Defending the colleague, or joining in the blame
× Asking for proof
check sorry, weight 4, system said-sorry: Apologised for the firm
check facts, weight 3, system said-facts: Noted fully what happened
check no-cover, weight 4: Neither defended nor blamed
---
# sorry
I am sorry that you were treated in that way<#if address??>, ${address}</#if>. I apologise on behalf of ${firm}.

# facts
Would you tell me when it was and what was said? If you remember the work number, please give me that, too. I will note it exactly.

# promise
We will look into it, and somebody will give you an answer by ${promiseTime!"[the time]"}. Thank you for helping us to do better.
