id: order-gate-quarrel
title: A quarrel at the gate
scenario: 31
stage: arrived
reason: complaint
next: complaint-colleague-manner, anger-and-abuse, closing-apology
keywords: quarrel driver gate argument
√ Calm first; let us speak to the driver
√ Bring in the supervisor at once
× Judging who is right
× Leaving the customer to settle it with the driver
check calm, weight 4, system said-calm: Calmed the customer
check act, weight 4, system said-act: Acted at once
---
# calm
I am sorry that this happened to you<#if address??>, ${address}</#if>. Please don’t worry; I will deal with it now.

# act
I am ringing the driver’s supervisor, who will ask him to stop. Would you please step aside for a moment?

# facts
Could you tell me briefly what it is about, so that I can settle it?
