id: complaint-slow-answer
title: Complaint that nobody answered
scenario: 10
reason: complaint
next: anything-missing, closing-apology
keywords: complaint waited slow answer
√ Apologise first, and don’t explain that it is busy
√ Turn to the customer’s business at once
× Saying "we have many calls today" or "others are waiting, too"
× Asking how often they tried
check sorry, weight 4, system said-sorry: Apologised first
check help, weight 3: Turned to the matter at once
---
# sorry
I am sorry that you had to wait<#if address??>, ${address}</#if>, and thank you for staying on the line.

# help
How may I help you? I will see to it right away.
