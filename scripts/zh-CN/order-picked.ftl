id: order-picked
title: 正在配货
scenario: 28
stage: picked
reason: order
next: order-extra-goods, order-earlier, anything-missing
keywords: 配货 拣货 出库
√ 说明进度和预计装车时间
√ 有变动主动通知
× 说“仓库的事不归我管”
× 随口说“马上就好”
check state, weight 3, system said-state: 说明了进度
check next, weight 2: 说明了下一步
---
# state
<#if address??>${address}，</#if><#if orderNumber??>订单${orderNumber}<#else>您的订单</#if>正在仓库配货，配好就安排装车。

# next
<#if orderDue??>预计${orderDue}送到，<#else>装车以后我们会告诉您到货时间，</#if>有变动会提前通知您。
