id: order-signed-for
title: The goods are signed for
scenario: 32
stage: signed-for
reason: order
next: order-damaged, customer-thanks, anything-missing
keywords: signed received done
√ Ask whether goods and service were in order
√ Remind the customer to keep the papers
× Losing interest once it is signed
× Pressing for a good mark
check asked, weight 3, system said-asked: Asked whether all was well
check paper, weight 2: Reminded of the papers
---
# asked
<#if orderNumber??>Order ${orderNumber} has<#else>Your goods have</#if> been signed for<#if address??>, ${address}</#if>. Was everything in good order, and were you happy with the delivery?

# paper
Please keep the papers, and ring us whenever something comes up.
