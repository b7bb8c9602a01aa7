id: opening-new-year
title: Opening on New Year’s Day
scenario: 2
direction: incoming
holiday: new-year
next: anything-missing, hold, transfer, answer-later, closing
keywords: holiday greeting wish
√ Greet with the holiday instead of the usual opening
√ Mean the wish, then ask at once how you can help
× Using the everyday opening on the day itself
× Going on with good wishes when the caller is in a hurry
check answered, weight 5, system answered-in-time: Answered within three rings
check right, weight 5, system opening-right: The day’s own opening was used
check wish, weight 2: The wish sounded sincere
---
# greet fixed
Happy New Year<#if address??>, ${address}</#if>, and thank you for calling ${firm}. How may I help you?

# wish
We wish you a good year ahead.

# number
My name is ${agent}, my number is ${workNumber}, and I will gladly look after you.
