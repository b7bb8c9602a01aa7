id: order-where-is-the-lorry
title: 查詢車輛位置
scenario: 30
stage: on-the-road
reason: order
next: answer-later, asking-understanding, order-accident
promise: callback
keywords: 車到哪了 位置 還沒到 催貨
√ 先查系統，再與司機確認
√ 查不到時約定回電時間
× 說「塞車，沒辦法」
× 把司機的私人電話給客戶
check look, weight 3, system said-look: 查詢並說明了位置
check time, weight 4, system promise-made: 答應了回電時間
---
# look
<#if address??>${address}，</#if>我馬上為您查詢車輛的位置，請稍候。

# where
<#if orderPlace??>車輛目前在${orderPlace}，<#else>我正在跟司機確認位置，</#if><#if orderDue??>預計${orderDue}送達。<#else>確認後告訴您抵達的時間。</#if>

# promise
我會持續追蹤，${promiseTime!"【時間】"}之前再打電話告訴您。
