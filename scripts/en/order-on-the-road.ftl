id: order-on-the-road
title: The goods are on the road
scenario: 30
stage: on-the-road
reason: order
next: order-where-is-the-lorry, order-accident, anything-missing
keywords: road transport on the way
√ Say where they are and when they are expected
√ Tell of delays before the customer asks
× "Nearly there"
× Sending the customer to the driver
check state, weight 3, system said-state: Said where and when
check call, weight 2: Said that the driver will ring
---
# state
Your goods are on the road<#if address??>, ${address}</#if>. <#if orderPlace??>They are at ${orderPlace} now. </#if><#if orderDue??>We expect them at ${orderDue}.<#else>You will hear from us before they arrive.</#if>

# call
The driver will ring you before arriving, so please keep your telephone at hand.
