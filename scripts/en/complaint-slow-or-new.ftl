id: complaint-slow-or-new
title: Complaint that the agent is slow or new
scenario: 12
reason: complaint
next: asking-understanding, transfer
keywords: complaint slow new
√ Apologise and speed up; ask a colleague who knows when needed
√ Say what you are doing while you look
× Saying "I’m new"
× Working in silence
check sorry, weight 3, system said-sorry: Apologised
check no-excuse, weight 4: Made no excuses
---
# sorry
I am sorry to take up your time<#if address??>, ${address}</#if>. I will have it for you directly.

# progress
I am just looking up [what]; it will only take a moment.

# help
I am asking a colleague who knows this well to look with me, so that you get the right answer quickly.
