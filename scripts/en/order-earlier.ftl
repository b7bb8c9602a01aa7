id: order-earlier
title: The customer wants it earlier
scenario: 28
stage: picked
reason: order
next: answer-later, refusing
promise: answer
keywords: earlier urgent sooner
√ Ask by when it is needed at the latest
√ Speak with the drivers, and answer in time
× Guaranteeing it on the spot
× Refusing flatly
check asked, weight 3, system said-need: Asked by when it is needed
check time, weight 4, system promise-made: Promised when to answer
---
# need
By when do you need the goods at the latest<#if address??>, ${address}</#if>?

# now
<#if orderDue??>The plan so far is ${orderDue}.<#else>Let me see what the plan is.</#if> I will ask the drivers at once.

# promise
I will tell you by ${promiseTime!"[the time]"} whether it can be earlier.
