id: cash-on-delivery
title: 咨询货到付款
scenario: 24
next: payment-methods, anything-missing
keywords: 货到付款 代收 现金
√ 说清金额、收款人和凭证
√ 提醒先验货再付款
× 让客户“问司机”
× 说不清手续费
check amount, weight 3, system said-amount: 说清了金额和手续费
check safe, weight 3: 提醒了验货和凭证
---
# amount
您可以货到付款，<#if orderNumber??>订单${orderNumber}<#else>这一单</#if>需要付【金额】，手续费是【金额】。

# safe
货到时请您先验货，再付款给送货员，并请收好收据。

# how
请问您打算付现金还是扫码支付？我先备注好。
