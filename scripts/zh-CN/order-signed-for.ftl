id: order-signed-for
title: 货物已签收
scenario: 32
stage: signed-for
reason: order
next: order-damaged, customer-thanks, anything-missing
keywords: 签收 收到 完成
√ 询问货物和服务是否满意
√ 提醒保存单据
× 签收后就不闻不问
× 催客户给好评
check asked, weight 3, system said-asked: 询问了是否满意
check paper, weight 2: 提醒保存单据
---
# asked
<#if address??>${address}，</#if><#if orderNumber??>订单${orderNumber}<#else>您的货</#if>已经签收。请问货物都完好吗？对送货还满意吗？

# paper
请您保存好单据，有问题随时打给我们。
