id: cash-on-delivery
title: Cash on delivery
scenario: 24
next: payment-methods, anything-missing
keywords: cash on delivery collect
√ Be clear about the amount, who takes it, and the receipt
√ Remind the customer to check the goods before paying
× "Ask the driver"
× Being unclear about the fee
check amount, weight 3, system said-amount: Gave the amount and the fee
check safe, weight 3: Mentioned checking the goods and the receipt
---
# amount
You can pay when the goods arrive. <#if orderNumber??>For order ${orderNumber}<#else>For this order</#if> that is [the amount], and the fee is [the amount].

# safe
Please check the goods first, then pay the driver, and keep the receipt.

# how
Would you like to pay in cash or by card? I will note it for the driver.
