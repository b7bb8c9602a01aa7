id: order-receipt-filed
title: The receipt is filed
scenario: 33
stage: receipt-filed
reason: order
next: order-papers-unreadable, order-papers-not-returned, closing
keywords: receipt filed papers
√ Say that the receipt is back, and offer a copy
√ Check where to send it
× "Accounts have it, ask them"
× Putting the customer off when you can’t find it
check state, weight 3, system said-state: Said how it stands with the receipt
check copy, weight 2: Offered a copy
---
# state
The signed receipt <#if orderNumber??>for order ${orderNumber} <#else>for this order </#if>is back with us and filed<#if address??>, ${address}</#if>.

# copy
If you need a copy or a picture, please tell me an address or e-mail, and I will have it sent.
