id: anything-missing
title: Reading the notes back and asking what is missing
scenario: 19
next: closing, closing-apology
keywords: read back anything else
√ Read the notes to the customer and have them confirmed
√ Be patient, and leave room to add something
× "Anything else?" said curtly
× Ending without reading back
check read-back, weight 3, system said-read-back: Read the notes back
check asked, weight 3, system said-more: Asked what else is needed
---
# read-back
Let me read you what I have noted: [the main points]. Is it all correct?

# more
Is there anything else I can do for you<#if address??>, ${address}</#if>?
