id: attack-on-firm
title: Attacks on the firm as such
scenario: 18
next: asking-understanding, complaint-answer-later, closing
keywords: bad company press lawyer
√ Don’t argue; lead to the matter itself
√ If press or lawyers are named, note it and tell the supervisor
× Defending the firm, contradicting the customer
× Joining in
check calm, weight 4: Did not argue
check fact, weight 3, system said-fact: Led to the matter itself
---
# hear
I can hear that we have let you down<#if address??>, ${address}</#if>, and I am sorry for that.

# fact
Please tell me what happened in your own case. I would like to see it put right.

# pass
I will pass what you say to the management, in your own words.
