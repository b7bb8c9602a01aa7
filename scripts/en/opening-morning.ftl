id: opening-morning
title: Opening in the morning
scenario: 1
direction: incoming
time: 00:00-12:00
next: anything-missing, hold, transfer, answer-later, closing
keywords: good morning greeting
√ Answer within three rings, and smile before you speak
√ Name the firm and offer help
× Answering with "yes?" or "who is it?"
× Eating, or talking with somebody else, while you answer
check answered, weight 5, system answered-in-time: Answered within three rings
check right, weight 5, system opening-right: The morning's opening was used
check tone, weight 3: Warm in tone and clearly spoken
---
# greet fixed
${greeting}<#if address??>, ${address}</#if>, and thank you for calling ${firm}. How may I help you?

# number
My name is ${agent}, my number is ${workNumber}, and I will gladly look after you.
