id: complaint-own-mistake
title: Complaint of one’s own mistake
scenario: 15
reason: complaint
next: complaint-answer-later, closing-apology
keywords: complaint my mistake
√ Admit it openly, apologise, and correct it at once
√ Bring in the supervisor if you can’t settle it
× Excuses and arguments
× Correcting it quietly without telling the customer
check sorry, weight 5, system said-sorry: Admitted it and apologised
check fix, weight 4, system said-fix: Corrected it at once and confirmed
---
# sorry
I am sorry<#if address??>, ${address}</#if>. That was my oversight, and I apologise.

# fix
I am correcting it now: [the correction]. Would you tell me whether that is right?

# thanks
Thank you for pointing it out. I will take more care.
