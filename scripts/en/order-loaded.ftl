id: order-loaded
title: The goods are loaded
scenario: 29
stage: loaded
reason: order
next: order-stacking, order-extra-packing, order-where-is-the-lorry
keywords: loaded lorry leaves
√ Say when it leaves and is expected
√ Remind the customer to be ready for unloading
× Giving away the driver’s private details
× Being vague about where the lorry is
check state, weight 3, system said-state: Said when it leaves and arrives
check ready, weight 2: Reminded of the unloading
---
# state
<#if orderNumber??>Order ${orderNumber} is<#else>Your goods are</#if> on the lorry now<#if address??>, ${address}</#if>. <#if orderDue??>We expect it with you at ${orderDue}.<#else>We will give you the time when it leaves.</#if>

# ready
The driver will ring before arriving. Could you please keep a place free for unloading?
