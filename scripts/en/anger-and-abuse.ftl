id: anger-and-abuse
title: Anger and abuse
scenario: 11
next: asking-understanding, complaint-answer-later, closing-apology
keywords: angry abuse shouting
√ Stay calm, let the customer finish, then ask for the facts
√ Hand over to the floor supervisor if it can’t be turned
× Answering back, arguing, raising your voice
× Hanging up without the supervisor’s leave
check calm, weight 5, fatal: Calm and polite throughout
check facts, weight 3, system said-facts: Asked for the facts
check handed, weight 2: Handed over when it was needed
---
# listen
I can hear how much this has upset you<#if address??>, ${address}</#if>. Please take your time; I am listening.

# facts
So that I can put it right, please tell me what happened: when was it, which order, and what went wrong?

# lead
I would like to see this settled. If you wish, I will ask <#if supervisor??>${supervisor}, who has the floor today,<#else>the floor supervisor</#if> to speak with you. Would you hold for a moment?
