id: customer-thanks
title: The customer thanks or praises
scenario: 8
next: anything-missing, closing
keywords: thanks praise
√ Always answer a thank-you
√ Share the credit, and invite the customer to keep telling us
× Staying silent when praised
× Praising yourself or running down a colleague
check answered, weight 4, system said-answer: Answered the thanks
check warm, weight 2: Sincere in tone
---
# answer
You are very welcome<#if address??>, ${address}</#if>. It was a pleasure to help.

# praise
Thank you for your kind words. I will pass them on, and we will do our best to keep deserving them.
