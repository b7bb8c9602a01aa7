id: order-confirmed
title: The order is confirmed
scenario: 27
stage: confirmed
reason: order
next: order-change, order-earlier, anything-missing
keywords: confirmed delivery time price
√ Be clear about goods, price and expected arrival
√ Say until when it can be changed
× Saying only "no problem"
× Turning an estimate into a guarantee
check due, weight 4, system said-due: Said when it is expected
check price, weight 3: Checked goods and price
---
# due
<#if orderNumber??>Order ${orderNumber}<#else>Your order</#if> is confirmed. <#if orderDue??>We expect to be with you at ${orderDue}.<#else>I will let you know as soon as the time is set.</#if>

# price
The goods and the price are [the details]. Would you check them, please<#if address??>, ${address}</#if>?

# change
Should you wish to change something, please tell us before the goods are picked.
