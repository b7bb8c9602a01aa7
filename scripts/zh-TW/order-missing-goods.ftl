id: order-missing-goods
title: 到貨短少
scenario: 31
stage: arrived
reason: complaint
next: complaint-answer-later, after-complaint, closing-apology
promise: complaint
keywords: 少貨 缺件 數量不符
√ 先致歉，逐項核對，請在簽收單上註明
√ 約定查清楚的時間
× 懷疑客戶點錯
× 先問「誰簽的」
check facts, weight 4, system said-facts: 核對了短少的貨
check time, weight 4, system promise-made: 答應了答覆時間
---
# sorry
很抱歉，<#if address??>${address}，</#if>給您添麻煩了。

# facts
請告訴我少了哪幾樣、各少多少，並請在簽收單上註明，我馬上登記。

# promise
我們會查清楚貨在哪裡，${promiseTime!"【時間】"}之前回覆您是補寄還是其他處理方式。
