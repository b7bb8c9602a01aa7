id: order-arrived
title: The goods have arrived
scenario: 31
stage: arrived
reason: order
next: order-missing-goods, order-gate-quarrel, anything-missing
keywords: arrived unload check
√ Remind the customer to count and check on the spot
√ Note anything wrong at once
× Pressing for the signature
× "Sign first, then we’ll see"
check check, weight 3, system said-check: Reminded of counting and checking
check help, weight 2: Asked whether anything is difficult
---
# check
Your goods are at your gate<#if address??>, ${address}</#if>. Please count them and look them over before you sign.

# help
If anything is awkward with the unloading, please tell me, and I will sort it out.
