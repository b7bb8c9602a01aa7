id: closing
title: Closing a call
scenario: 34
keywords: goodbye closing thanks
√ Give thanks, and say goodbye
√ Hang up after the customer has
× Cutting the customer’s last words short
× Joking with others before the line is closed
check bye, weight 4, system said-bye: Said goodbye
check after, weight 4, system customer-hung-up-first: The customer hung up first
check notes, weight 3, system notes-complete: The notes are complete
---
# bye fixed
Thank you for calling<#if address??>, ${address}</#if>. I wish you a good day. Goodbye.

# wait act
Hang up after the customer has.
