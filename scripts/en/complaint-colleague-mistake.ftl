id: complaint-colleague-mistake
title: Complaint of a colleague’s mistake
scenario: 14
reason: complaint
next: after-complaint, complaint-answer-later, closing-apology
keywords: complaint mistake error
√ Apologise, then repair; what can be put right now is put right now
√ For the rest, say the next step and when
× Saying "it wasn’t me, ask him"
× Looking for who is to blame
check sorry, weight 4, system said-sorry: Apologised for the firm
check fix, weight 4, system said-fix: Offered the repair
---
# sorry
I am sorry<#if address??>, ${address}</#if>. This was our mistake, and it has given you trouble.

# check
Please tell me exactly what went wrong, and I will check it at once.

# fix
I am putting it right now: [what is done]. When it is finished I will confirm it with you.
