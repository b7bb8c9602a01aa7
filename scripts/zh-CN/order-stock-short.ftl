id: order-stock-short
title: 下单后库存不足
scenario: 25
stage: placed
reason: order
next: order-change, answer-later, asking-understanding
promise: answer
keywords: 缺货 库存不足 没货
√ 主动告知，给出几种选择
√ 说清补货时间，到时回电
× 等客户来问才说
× 替客户决定换货
check offer, weight 4, system said-offer: 给出了选择
check time, weight 3, system promise-made: 答应了回复时间
---
# tell
<#if address??>${address}，</#if>很抱歉，<#if orderGoods??>您订的${orderGoods}<#else>您订的货</#if>目前库存不够。

# offer
您可以先发现有的数量，也可以换成【相近货品】，或者等补货后一起发，请问您选哪一种？

# promise
补货的时间我会在${promiseTime!"【时间】"}之前打电话告诉您。
