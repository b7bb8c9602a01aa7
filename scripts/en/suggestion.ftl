id: suggestion
title: The customer makes a suggestion
scenario: 5
reason: suggestion
next: anything-missing, closing
keywords: suggestion idea improve
√ Thank first, then note it fully and say who will read it
√ Take it seriously whether or not it can be done
× Judging on the spot that it will not work
× Promising lightly that it will be done
check thanked, weight 3, system said-thank: Thanked for the suggestion
check noted, weight 2: Noted it fully and said who gets it
---
# thank
Thank you for such a good suggestion<#if address??>, ${address}</#if>, and for taking the trouble to tell us.

# note
What you suggest is [say it back]. I have written it down, and the department in charge will look into it carefully.

# more
Is there anything else you would like us to know?
