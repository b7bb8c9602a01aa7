id: order-missing-goods
title: 到货缺少
scenario: 31
stage: arrived
reason: complaint
next: complaint-answer-later, after-complaint, closing-apology
promise: complaint
keywords: 少货 缺件 数量不对
√ 先道歉，逐项核对，请在签收单上注明
√ 约定查清的时间
× 怀疑客户数错了
× 先问“谁签的字”
check facts, weight 4, system said-facts: 核对了缺少的货
check time, weight 4, system promise-made: 答应了答复时间
---
# sorry
很抱歉，<#if address??>${address}，</#if>给您添麻烦了。

# facts
请告诉我缺了哪几样、各少多少，并请在签收单上写明，我马上登记。

# promise
我们会查清货在哪里，${promiseTime!"【时间】"}之前答复您是补发还是怎样处理。
