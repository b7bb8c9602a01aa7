id: order-placed
title: An order is placed
scenario: 25
stage: placed
reason: order
next: order-stock-short, payment-methods, anything-missing
keywords: order place buy
√ Note goods, number, address and time one by one, then read back
√ Say what happens next
× Sending it off without reading it back
× Promising a time the warehouse has not confirmed
check items, weight 4, system said-repeat: Read the order back item by item
check due, weight 3: Said what happens next
---
# take
Please tell me what you need<#if address??>, ${address}</#if>: the goods, how many, where to, and when you would like them.

# repeat
Let me read that back: <#if orderGoods??>${orderGoods}<#else>[the goods and number]</#if>, to [the address], if possible by [the time]. Is that right?

# then
I have your order<#if orderNumber??>; its number is ${orderNumber}</#if>. We will be in touch when the stock is confirmed.
