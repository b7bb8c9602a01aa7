id: payment-methods
title: Payment methods
scenario: 24
next: cash-on-delivery, product-question, anything-missing
keywords: payment transfer invoice
√ Give all of this firm’s methods at once
√ Use words the customer knows, no house jargon
× Giving an account number from memory
× Sending the customer to the website
check complete, weight 3: Gave all methods
check plain, weight 2: Used no jargon
---
# methods
You can pay by [this firm’s methods]<#if address??>, ${address}</#if>. Which would you prefer?

# invoice
Would you like an invoice? If so, may I have the name for it and an e-mail address?
