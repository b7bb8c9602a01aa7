id: hold
title: Placing on hold and coming back
scenario: 21
next: transfer, answer-later
keywords: hold wait moment
√ Ask first; say why and for about how long
√ Thank when you are back; after two minutes come back to say how it stands
× Pressing Hold without a word
× Laying the phone down so that the customer hears the room
check asked, weight 4, system said-ask: Asked and waited for the answer
check length, weight 3, system no-long-hold: The hold was not too long
check back, weight 3, system said-back: Thanked when back
---
# ask
I need to look that up<#if address??>, ${address}</#if>; it takes about two minutes. May I place you on hold?

# press act
Press Hold when the customer has agreed.

# still
I am still looking. I am sorry to keep you; may I have one more minute?

# back
Thank you for waiting. I have found it.
