id: order-papers-not-returned
title: Papers not returned
scenario: 33
stage: receipt-filed
reason: order
next: answer-later, asking-understanding, closing-apology
promise: answer
keywords: papers not returned receipt missing
√ Apologise, and trace where the receipt is
√ Agree when it will be found or replaced
× "We sent it long ago"
× Sending the customer to the driver
check sorry, weight 3, system said-sorry: Apologised
check time, weight 4, system promise-made: Promised when to answer
---
# sorry
I am sorry that you are still waiting for the receipt<#if address??>, ${address}</#if>.

# trace
<#if orderNumber??>Let me trace where the receipt for order ${orderNumber} is.<#else>May I have the order number, so that I can trace the receipt?</#if>

# promise
When it is found we will send it to you. I will tell you by ${promiseTime!"[the time]"}, and if it is lost we will replace it.
