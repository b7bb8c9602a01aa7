id: returning-a-call
title: 回访来电
scenario: 3
direction: outgoing
reason: callback
next: answer-later, customer-thanks, closing, closing-apology
promise: next-step
keywords: 回电 回访 答复 结果
√ 先确认对方身份，再报公司、工号，问对方是否方便
√ 说清结果后，问是否清楚、是否满意；不满意就约好下一步的时间
× 不说来意就追问细节
× 对方不方便时仍继续讲
check person, weight 3, system said-ask-person: 确认了对方身份
check number, weight 4, fatal, system work-number-given: 报了公司和工号
check in-time, weight 5, system callback-in-time: 在答应的时间内回了电话
check clear, weight 3: 结果讲得明白，问了是否满意
---
# ask-person
您好，请问是${address!"【姓氏】先生/女士"}吗？

# introduce
我是${firm}${workNumber}号客服${agent}。请问您现在方便接电话吗？

# reason
<#if caseDate??>您在${caseDate}向我们反映了${caseSubject}的事情，现在把处理结果告诉您。<#else>您之前向我们反映的事情，现在把处理结果告诉您。</#if>

# result
<#if caseResult??>${caseResult}。<#else>【说明处理结果】</#if>

# satisfied
请问我说清楚了吗？这样处理您满意吗？

# yes
谢谢您的理解和支持，再见。

# no
很抱歉没能让您满意。我会请有关部门再处理，${promiseTime!"【时间】"}之前给您回复，您看可以吗？谢谢您，再见。
