id: returning-a-call
title: Returning a call
scenario: 3
direction: outgoing
reason: callback
next: answer-later, customer-thanks, closing, closing-apology
promise: next-step
keywords: call back answer result
√ Make sure who it is, then give the firm and your number, and ask whether it is a good moment
√ After the result ask whether it is clear and satisfies; if not, agree the next step with a time
× Asking for details before you have said why you call
× Going on when it is a bad moment
check person, weight 3, system said-ask-person: Made sure who it was
check number, weight 4, fatal, system work-number-given: Gave the firm and the work number
check in-time, weight 5, system callback-in-time: Called back within the time promised
check clear, weight 3: The result was clear, and satisfaction was asked for
---
# ask-person
Hello, am I speaking with ${address!"[Mr/Ms and the name]"}?

# introduce
This is ${agent} from ${firm}, my number is ${workNumber}. Is this a good moment to talk?

# reason
<#if caseDate??>On ${caseDate} you told us about ${caseSubject}, and I am calling with the result.<#else>You told us about a problem, and I am calling with the result.</#if>

# result
<#if caseResult??>I am glad to say that ${caseResult}.<#else>[Explain the result.]</#if>

# satisfied
Have I made that clear? And are you happy with it?

# yes
Thank you for your patience. Goodbye.

# no
I am sorry that this does not satisfy you. I will have it looked at again, and you will hear from us by ${promiseTime!"[the time]"}. Is that all right? Thank you, and goodbye.
