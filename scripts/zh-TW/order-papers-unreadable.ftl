id: order-papers-unreadable
title: 單據看不清楚
scenario: 33
stage: receipt-filed
reason: order
next: answer-later, asking-understanding
promise: answer
keywords: 單據 模糊 看不清 簽單
√ 致歉，問清楚是哪一張、哪一處
√ 約定補寄的時間
× 要客戶「自己放大看」
× 反覆要客戶重傳
check sorry, weight 3, system said-sorry: 表達了歉意
check time, weight 3, system promise-made: 答應了補寄時間
---
# sorry
很抱歉，<#if address??>${address}，</#if>單據不清楚給您添麻煩了。

# which
請問是哪一張、哪個地方看不清楚？我馬上找正本核對。

# promise
清楚的版本會在${promiseTime!"【時間】"}之前寄給您。
