id: opening
title: Opening in the afternoon and evening
scenario: 1
direction: incoming
time: 12:00-24:00
next: anything-missing, hold, transfer, answer-later, closing
keywords: hello greeting
√ Answer within three rings, and smile before you speak
√ Name the firm and offer help
× Answering with "yes?" or "who is it?"
× Sounding hurried or tired because the shift is nearly over
check answered, weight 5, system answered-in-time: Answered within three rings
check right, weight 5, system opening-right: The afternoon's opening was used
check tone, weight 3: Warm in tone and clearly spoken
---
# greet fixed
${greeting}<#if address??>, ${address}</#if>, and thank you for calling ${firm}. How may I help you?

# number
My name is ${agent}, my number is ${workNumber}, and I will gladly look after you.
