id: transfer
title: Transferring a call
scenario: 22
next: closing
keywords: transfer pass on department
√ Say to whom and why, and ask whether that is all right
√ Tell the colleague first what it is about
× Transferring without a word
× Making the customer tell it all again
check told, weight 4, system said-tell: Said to whom and why
check introduced, weight 4, system said-introduce: Introduced the caller and the matter
---
# tell
<#if colleague??>${colleague}<#else>[The colleague and department]</#if> looks after this and can settle it faster<#if address??>, ${address}</#if>. May I put you through now?

# fallback
Should we be cut off, <#if numberEnd??>we will ring you back on the number that ends in ${numberEnd}.<#else>which number may we ring you back on?</#if>

# introduce
(To the colleague) I have ${address!"[the caller]"} on the line about [the matter]. I have already checked [what]. Would you please take it from here?
