id: crank-call
title: Crank call
scenario: 23
next: closing
keywords: crank nuisance prank
√ Lead back politely to business; the line is needed for others
√ After two tries say that you will end the call, and register it
× Quarrelling, or chatting along
× Hanging up without a word
check calm, weight 4: Calm and polite
check warned, weight 3, system said-lead-back: Ended only after saying so
---
# lead-back
You have reached the customer line of ${firm}. Is there some business I can help you with?

# reason
This line is needed for customers who wait. If there is no business, I will end the call now; I hope you understand.

# bye
Thank you for calling. Goodbye.
