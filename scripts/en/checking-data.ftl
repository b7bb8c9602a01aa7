id: checking-data
title: Checking details by an outgoing call
scenario: 4
direction: outgoing
next: anything-missing, closing
keywords: check details address number
√ Say why you check, and let the customer tell you before you write
√ Read everything back, item by item
× Reading out the customer’s full details first
× Sounding like an interrogation
check number, weight 4, fatal, system work-number-given: Gave the firm and the work number
check why, weight 2: Said why the details are checked
check aloud, weight 3: Read each item back and had it confirmed
---
# introduce
Hello, am I speaking with ${address!"[Mr/Ms and the name]"}? This is ${agent} from ${firm}, my number is ${workNumber}.

# why
So that your goods reach you without trouble, I would like to check a few details. It takes about a minute; is this a good moment?

# ask
Could you please tell me the delivery address, the person to ask for, and a telephone number?

# repeat
Let me read that back: [each item]. Is that right?

# thanks
Everything is in order now. Thank you for your help, and goodbye.
