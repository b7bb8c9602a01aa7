id: order-change
title: 确认后修改订单
scenario: 27
stage: confirmed
reason: order
next: answer-later, refusing, anything-missing
promise: answer
keywords: 改单 修改 取消 换货
√ 记清改什么，先查到了哪一步
√ 能不能改都按时答复
× 没问仓库就答应
× 埋怨客户变来变去
check repeat, weight 4, system said-repeat: 复述了改动
check time, weight 3, system promise-made: 答应了答复时间
---
# repeat
您想把<#if orderGoods??>${orderGoods}<#else>【原来的内容】</#if>改成【新的内容】，对吗？

# stage
<#if orderStageName??>这一单现在是${orderStageName}，<#else>我先查一下这一单到了哪一步，</#if>我马上和仓库联系。

# promise
能不能改，我会在${promiseTime!"【时间】"}之前答复${address!"您"}。
