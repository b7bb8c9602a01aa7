id: order-picked
title: The goods are being picked
scenario: 28
stage: picked
reason: order
next: order-extra-goods, order-earlier, anything-missing
keywords: picking warehouse
√ Say how far it is, and when it should be loaded
√ Tell the customer of changes before they ask
× "The warehouse is not my business"
× "Any minute now", said lightly
check state, weight 3, system said-state: Said how far it is
check next, weight 2: Said what comes next
---
# state
The warehouse is picking <#if orderNumber??>order ${orderNumber}<#else>your order</#if> now<#if address??>, ${address}</#if>, and it will be loaded as soon as that is done.

# next
<#if orderDue??>We expect it at ${orderDue}, and<#else>We will tell you the time once it is loaded, and</#if> should anything change, you will hear from us first.
