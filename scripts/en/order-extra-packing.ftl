id: order-extra-packing
title: Extra packing
scenario: 29
stage: loaded
reason: order
next: order-stacking, payment-methods, anything-missing
keywords: packing crate pallet
√ Be clear about the way, the cost and the time it takes
√ Do it after the customer has agreed
× Packing first and charging later
× "That doesn’t need packing"
check cost, weight 4, system said-cost: Gave the cost and the time
check agreed, weight 3: Had the customer’s agreement
---
# which
How would you like it packed<#if address??>, ${address}</#if>: on a pallet, wrapped, or in a crate?

# cost
That costs [the amount] and takes about [the time] longer. Would that be all right?

# agreed
Thank you, I will arrange it now and have the cost written on the papers.
