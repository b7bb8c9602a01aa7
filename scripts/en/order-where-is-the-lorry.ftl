id: order-where-is-the-lorry
title: Where is the lorry now?
scenario: 30
stage: on-the-road
reason: order
next: answer-later, asking-understanding, order-accident
promise: callback
keywords: where lorry late truck
√ Look in the system first, then ask the driver
√ If it can’t be found, agree when you will ring
× "It’s the traffic, what can one do"
× Giving out the driver’s private number
check look, weight 3, system said-look: Looked it up and said where it is
check time, weight 4, system promise-made: Promised when to ring
---
# look
I will find out where the lorry is<#if address??>, ${address}</#if>. One moment, please.

# where
<#if orderPlace??>It is at ${orderPlace} now.<#else>I am asking the driver where it is.</#if> <#if orderDue??>It is expected at ${orderDue}.<#else>Then I can tell you when it arrives.</#if>

# promise
I will keep an eye on it and ring you again by ${promiseTime!"[the time]"}.
