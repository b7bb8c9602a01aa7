id: order-papers-not-returned
title: 簽單未寄回
scenario: 33
stage: receipt-filed
reason: order
next: answer-later, asking-understanding, closing-apology
promise: answer
keywords: 簽單沒回 單據 催簽單
√ 致歉，查簽單在哪一站
√ 約定找到或補辦的時間
× 說「我們早就寄了」
× 要客戶去找司機拿
check sorry, weight 3, system said-sorry: 表達了歉意
check time, weight 4, system promise-made: 答應了答覆時間
---
# sorry
很抱歉，<#if address??>${address}，</#if>讓您一直等候簽單。

# trace
<#if orderNumber??>我來查詢訂單${orderNumber}的簽單目前在哪裡。<#else>請告訴我單號，我來查詢簽單目前在哪裡。</#if>

# promise
找到之後會寄給您；${promiseTime!"【時間】"}之前我會告訴您結果，找不到就為您補辦。
