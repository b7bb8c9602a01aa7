id: order-stock-short
title: Stock is short after an order
scenario: 25
stage: placed
reason: order
next: order-change, answer-later, asking-understanding
promise: answer
keywords: stock short out of stock
√ Tell the customer before they ask, and offer choices
√ Say when there will be more, and ring then
× Waiting until they ask
× Choosing a substitute for them
check offer, weight 4, system said-offer: Offered choices
check time, weight 3, system promise-made: Promised when to answer
---
# tell
I am sorry<#if address??>, ${address}</#if>, we don’t have enough in stock for <#if orderGoods??>your ${orderGoods}<#else>your order</#if>.

# offer
We can send what we have now, replace it with [something similar], or send everything together when it is in. Which would you prefer?

# promise
I will ring you by ${promiseTime!"[the time]"} to say when the rest is in.
