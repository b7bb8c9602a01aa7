id: order-entered
title: The order is entered
scenario: 26
stage: entered
reason: order
next: order-change, anything-missing
keywords: entered order number
√ Give the number, and say when it will be confirmed
√ Check the contact and telephone
× Saying only "it’s in"
× Using internal codes with a customer
check number, weight 4, system said-number: Gave the order number
check contact, weight 2: Checked the contact
---
# number
Your order is in our system<#if address??>, ${address}</#if>. <#if orderNumber??>Its number is ${orderNumber}; please keep it.<#else>I will send you its number.</#if>

# contact
For the delivery we would ring [the contact and number]. Is that still right?

# then
The warehouse now checks the stock, and we will let you know when it is confirmed.
