id: order-extra-goods
title: 配货时追加货物
scenario: 28
stage: picked
reason: order
next: order-stock-short, order-change, anything-missing
promise: answer
keywords: 加货 追加 一起送
√ 记清追加的货，查库存和车位
√ 装不下时说明另送的时间
× 口头答应不登记
× 让客户重新打电话下单
check repeat, weight 4, system said-repeat: 复述了追加的货
check time, weight 3, system promise-made: 答应了答复时间
---
# repeat
您想再加【品名和数量】，和这一单一起送，对吗？

# check
我马上查库存，也问一下车上还能不能装下。

# promise
结果我会在${promiseTime!"【时间】"}之前告诉${address!"您"}；如果装不下，我们另外安排车送。
