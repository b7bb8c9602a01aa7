id: wrong-number
title: Wrong number
scenario: 23
next: closing
keywords: wrong number misdialled
√ Explain politely, and help if you can
√ Be as kind as to a customer
× "Wrong number", and hanging up
× Making fun of the caller
check polite, weight 3: Polite throughout
check help, weight 2, system said-help: Said where the caller has reached
---
# help
Hello, you have reached the customer line of ${firm}. Would you please check the number once more?

# bye
No trouble at all. Goodbye.
