id: order-arrived
title: 货物到达
scenario: 31
stage: arrived
reason: order
next: order-missing-goods, order-gate-quarrel, anything-missing
keywords: 到货 卸货 验收
√ 提醒当面清点验收
√ 有问题当场记录
× 催客户赶快签字
× 说“签完再说”
check check, weight 3, system said-check: 提醒了清点验收
check help, weight 2: 主动询问有没有困难
---
# check
<#if address??>${address}，</#if>您的货已经送到，请当面清点数量、查看外观，没有问题再签收。

# help
卸货时有什么不方便，请告诉我，我来协调。
