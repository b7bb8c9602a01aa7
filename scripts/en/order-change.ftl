id: order-change
title: A change after confirmation
scenario: 27
stage: confirmed
reason: order
next: answer-later, refusing, anything-missing
promise: answer
keywords: change cancel order
√ Note what changes, and look how far the order is
√ Answer in time, whether it can be done or not
× Agreeing before you have asked the warehouse
× Reproaching the customer for changing
check repeat, weight 4, system said-repeat: Read the change back
check time, weight 3, system promise-made: Promised when to answer
---
# repeat
You would like <#if orderGoods??>${orderGoods}<#else>[what it was]</#if> to become [what it shall be]. Have I got that right?

# stage
<#if orderStageName??>The order is ${orderStageName} at the moment;<#else>Let me see how far the order is;</#if> I will speak with the warehouse at once.

# promise
I will tell you by ${promiseTime!"[the time]"} whether it can be changed<#if address??>, ${address}</#if>.
