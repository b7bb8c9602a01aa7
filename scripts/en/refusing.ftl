id: refusing
title: Refusing politely
scenario: 20
next: asking-understanding, closing
keywords: refuse not possible supervisor
√ Say why, and offer what can be done instead
√ Ask the supervisor to speak if the customer insists
× "Those are the rules"
× Staying vague, so that the customer waits for nothing
check sorry, weight 3, system said-sorry: Refused with regret
check way, weight 4, system said-way: Offered another way
---
# sorry
I am sorry<#if address??>, ${address}</#if>, this is something we can’t do, because [the reason].

# way
What I can do for you is [another way]. Would that help?

# lead
If you would like to talk it over, may I ask <#if supervisor??>my supervisor, ${supervisor},<#else>my supervisor</#if> to speak with you?
