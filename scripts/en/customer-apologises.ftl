id: customer-apologises
title: The customer apologises
scenario: 7
next: anything-missing, closing
keywords: apology never mind
√ Put the customer at ease at once, and go on helping
√ Stay as warm as before
× Leaving it unanswered
× Taking the chance to reproach
check ease, weight 2, system said-ease: Answered the apology
check warm, weight 2: Light and sincere in tone
---
# ease
Not at all<#if address??>, ${address}</#if>, please don’t give it another thought.

# go-on
Shall we go on with [what it was about]?
