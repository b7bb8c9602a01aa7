id: cash-on-delivery
title: 詢問貨到付款
scenario: 24
next: payment-methods, anything-missing
keywords: 貨到付款 代收 現金
√ 說清楚金額、收款人與憑證
√ 提醒先驗貨再付款
× 要客戶「問司機」
× 說不清楚手續費
check amount, weight 3, system said-amount: 說清楚金額與手續費
check safe, weight 3: 提醒了驗貨與憑證
---
# amount
您可以選擇貨到付款，<#if orderNumber??>訂單${orderNumber}<#else>這筆訂單</#if>需付【金額】，手續費是【金額】。

# safe
貨到時請您先驗貨，再付款給送貨人員，並請保留收據。

# how
請問您打算付現金還是行動支付？我先幫您備註。
