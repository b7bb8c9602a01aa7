id: answer-later
title: A question that can’t be answered now
scenario: 9
next: anything-missing, closing
promise: answer
keywords: later answer find out call back
√ Ask for the number, and promise a definite time
√ Keep it, even if there is no result yet
× Pretending to know, or guessing
× Saying "you will be informed" without a time
check number, weight 3, system said-number: Asked for the number to call
check time, weight 5, system promise-made: Promised a definite time
check kept, weight 5, system promise-kept: Answered by the time promised
---
# sorry
I would like to check this with a colleague, so that you get the right answer<#if address??>, ${address}</#if>.

# number
<#if numberEnd??>May I call you back on the number that ends in ${numberEnd}?<#else>May I have a number to call you back on?</#if>

# promise
I will call you by ${promiseTime!"[the time]"}. Even if there is no result by then, I will ring and tell you how far we are.
