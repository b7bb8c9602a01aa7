id: order-papers-unreadable
title: 单据看不清
scenario: 33
stage: receipt-filed
reason: order
next: answer-later, asking-understanding
promise: answer
keywords: 单据 模糊 看不清 回单
√ 道歉，问清需要哪一张、哪一处
√ 约好补发的时间
× 让客户“自己放大看”
× 反复让客户重发
check sorry, weight 3, system said-sorry: 表示了歉意
check time, weight 3, system promise-made: 答应了补发时间
---
# sorry
很抱歉，<#if address??>${address}，</#if>单据不清楚给您添麻烦了。

# which
请问是哪一张、哪个地方看不清？我马上找原件核对。

# promise
清楚的一份会在${promiseTime!"【时间】"}之前发给您。
