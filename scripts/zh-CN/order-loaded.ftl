id: order-loaded
title: 已装车
scenario: 29
stage: loaded
reason: order
next: order-stacking, order-extra-packing, order-where-is-the-lorry
keywords: 装车 发车 车牌
√ 告知发车和预计到达时间
√ 提醒准备卸货
× 随意透露司机私人信息
× 说不清车在哪
check state, weight 3, system said-state: 说明了发车情况
check ready, weight 2: 提醒了卸货准备
---
# state
<#if address??>${address}，</#if><#if orderNumber??>订单${orderNumber}<#else>您的货</#if>已经装车，<#if orderDue??>预计${orderDue}送到。<#else>发车后会告诉您预计的时间。</#if>

# ready
到货前司机会先和您联系，请您安排好卸货的地方，好吗？
