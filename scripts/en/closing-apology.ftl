id: closing-apology
title: Closing a call with an apology
scenario: 34
keywords: goodbye sorry closing
√ Apologise once more, thank for the patience, say goodbye
√ Hang up after the customer has
× Hanging up right after the apology
× Sounding as if you read it out
check sorry, weight 4, system said-bye: Apologised and said goodbye
check after, weight 4, system customer-hung-up-first: The customer hung up first
check notes, weight 3, system notes-complete: The notes are complete
---
# bye fixed
Once again, I am sorry<#if address??>, ${address}</#if>. Thank you for your patience. Goodbye.

# wait act
Hang up after the customer has.
