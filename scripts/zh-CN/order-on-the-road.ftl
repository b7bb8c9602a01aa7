id: order-on-the-road
title: 运输途中
scenario: 30
stage: on-the-road
reason: order
next: order-where-is-the-lorry, order-accident, anything-missing
keywords: 途中 运输 在路上
√ 说明位置和预计时间
√ 有延误主动告知
× 说“快了快了”
× 让客户自己和司机联系
check state, weight 3, system said-state: 说明了位置和时间
check call, weight 2: 说明到达前会联系
---
# state
<#if address??>${address}，</#if>您的货正在路上，<#if orderPlace??>现在到了${orderPlace}，</#if><#if orderDue??>预计${orderDue}送到。<#else>到达之前会提前通知您。</#if>

# call
到达前司机会先打电话给您，请您保持电话畅通。
