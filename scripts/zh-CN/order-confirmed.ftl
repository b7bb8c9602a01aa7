id: order-confirmed
title: 订单已确认
scenario: 27
stage: confirmed
reason: order
next: order-change, order-earlier, anything-missing
keywords: 确认 到货时间 价格
√ 说清货物、价格、预计到货时间
√ 提醒可以修改的最晚时间
× 只说“没问题”
× 把预计时间说成保证
check due, weight 4, system said-due: 说明了预计到货时间
check price, weight 3: 核对了货物和价格
---
# due
<#if orderNumber??>订单${orderNumber}<#else>您的订单</#if>已经确认，<#if orderDue??>预计${orderDue}送到。<#else>到货时间排好后马上通知您。</#if>

# price
货物和价格是【明细】，请${address!"您"}核对一下。

# change
如果需要修改，请在配货之前告诉我们。
