id: payment-methods
title: 咨询付款方式
scenario: 24
next: cash-on-delivery, product-question, anything-missing
keywords: 付款 支付 转账 发票 月结
√ 按本单位的规定一次说全
√ 用客户听得懂的话，不用内部简称
× 凭记忆报账号
× 让客户自己上网查
check complete, weight 3: 说全了可用的方式
check plain, weight 2: 没有使用行话
---
# methods
<#if address??>${address}，</#if>您可以这样付款：【本单位的付款方式】。请问您想用哪一种？

# invoice
请问您需要发票吗？需要的话，我来登记抬头和邮箱。
