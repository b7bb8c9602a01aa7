id: order-papers-not-returned
title: 回单没有返回
scenario: 33
stage: receipt-filed
reason: order
next: answer-later, asking-understanding, closing-apology
promise: answer
keywords: 回单没回 单子 催回单
√ 道歉，查回单在哪一站
√ 约好找到或补办的时间
× 说“我们早就寄了”
× 让客户去找司机要
check sorry, weight 3, system said-sorry: 表示了歉意
check time, weight 4, system promise-made: 答应了答复时间
---
# sorry
很抱歉，<#if address??>${address}，</#if>让您一直等着回单。

# trace
<#if orderNumber??>我来查订单${orderNumber}的回单现在到了哪里。<#else>请告诉我单号，我来查回单现在到了哪里。</#if>

# promise
找到以后寄给您；${promiseTime!"【时间】"}之前我会告诉您结果，找不到就为您补办。
