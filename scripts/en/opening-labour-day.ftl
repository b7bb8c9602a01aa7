id: opening-labour-day
title: Opening on Labour Day
scenario: 2
direction: incoming
holiday: labour-day
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
Happy Labour Day<#if address??>, ${address}</#if>, and thank you for calling ${firm}. How may I help you?

# wish
We hope you have a restful holiday.

# number
My name is ${agent}, my number is ${workNumber}, and I will gladly look after you.
