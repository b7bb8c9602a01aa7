id: order-entered
title: 订单已录入
scenario: 26
stage: entered
reason: order
next: order-change, anything-missing
keywords: 录入 单号 查订单
√ 告诉单号和确认的时间
√ 核对联系人和电话
× 只说“录好了”
× 用内部编码和客户说话
check number, weight 4, system said-number: 告知了单号
check contact, weight 2: 核对了联系方式
---
# number
<#if address??>${address}，</#if>您的订单已经录入系统，<#if orderNumber??>单号是${orderNumber}，<#else>单号稍后发给您，</#if>请您记一下。

# contact
收货时联系【联系人和电话】，请问还是这个吗？

# then
接下来由仓库核对库存，确认后我们会通知您。
