id: order-stacking
title: How to stack the goods
scenario: 29
stage: loaded
reason: order
next: order-extra-packing, anything-missing
keywords: stack load fragile
√ Note the wish, and pass it to the loaders
√ Mark what is fragile or must stay dry
× "Ask the driver about loading"
× Pretending to know
check noted, weight 3, system said-note: Noted the wish
check passed, weight 3: Passed it on and answered
---
# note
What should we take care of with the goods<#if address??>, ${address}</#if>: nothing on top, keep dry, this way up, or loaded apart?

# pass
I will tell the loaders at once, and have it written on the papers.

# sure
When it is loaded I will ask them for a picture, and let you know. Is that all right?
