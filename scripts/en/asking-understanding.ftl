id: asking-understanding
title: Asking for understanding
scenario: 6
next: answer-later, refusing, closing-apology
keywords: understanding sorry patience
√ Apologise first, then say why and what is being done
√ Speak of what we do, not of what others did wrong
× Passing the blame to the driver, the system or another department
× Pressing the customer to understand
check sorry, weight 3, system said-sorry: Apologised first
check no-blame, weight 4: Blamed nobody
---
# sorry
I am sorry for the trouble this gives you<#if address??>, ${address}</#if>, and I ask for your patience.

# doing
What has happened is [the reason]. We are [what is being done], and I will tell you as soon as there is news.

# thanks
Thank you for bearing with us.
