id: order-placed
title: 客户下单
scenario: 25
stage: placed
reason: order
next: order-stock-short, payment-methods, anything-missing
keywords: 下单 订货 订单
√ 逐项记录品名、数量、地址、时间，再复述
√ 告诉客户接下来会发生什么
× 没复述就提交
× 承诺仓库还没确认的时间
check items, weight 4, system said-repeat: 逐项复述了订单
check due, weight 3: 说明了下一步
---
# take
请${address!"您"}告诉我需要的货物、数量、送货地址和希望到货的时间。

# repeat
我复述一遍：<#if orderGoods??>${orderGoods}<#else>【品名和数量】</#if>，送到【地址】，希望【时间】到货。请问对吗？

# then
订单已经记下，<#if orderNumber??>单号是${orderNumber}，</#if>确认库存后我们会再联系您。
