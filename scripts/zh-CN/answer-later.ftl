id: answer-later
title: 暂时不能回答的问题
scenario: 9
next: anything-missing, closing
promise: answer
keywords: 稍后答复 查询 回复 不清楚
√ 问清联系电话，答应一个具体的时间
√ 到时间即使没有结果也要回电说明
× 不懂装懂，随口回答
× 让客户“等通知”而不说时间
check number, weight 3, system said-number: 问了回电的号码
check time, weight 5, system promise-made: 答应了具体时间
check kept, weight 5, system promise-kept: 按答应的时间回复
---
# sorry
这个问题我需要向有关同事核实，才能给${address!"您"}准确的答复，请您谅解。

# number
<#if numberEnd??>请问回复时打您这个尾号${numberEnd}的电话可以吗？<#else>请问您方便留一个联系电话吗？</#if>

# promise
我会在${promiseTime!"【时间】"}之前给您回电；即使到时还没有结果，也会打电话告诉您进展。
