id: after-complaint
title: After taking a complaint
scenario: 17
reason: complaint
next: anything-missing, closing-apology
keywords: complaint taken case number
√ Read the main points back; give the number and the time
√ Thank the customer for telling us
× Hurrying the customer off the line
× Hinting that it will change nothing
check number, weight 3: Gave the number and the time limit
check thanks, weight 3, system said-thanks: Thanked the customer
---
# repeat
Let me read back what you told me: [the main points]. Have I left anything out?

# number
<#if caseNumber??>Your case number is ${caseNumber}. Whenever you ring, it tells us at once how far we are.<#else>I have registered it and will send you its number.</#if>

# thanks
Thank you for telling us<#if address??>, ${address}</#if>. We will deal with it carefully.
