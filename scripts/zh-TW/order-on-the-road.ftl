id: order-on-the-road
title: 運送途中
scenario: 30
stage: on-the-road
reason: order
next: order-where-is-the-lorry, order-accident, anything-missing
keywords: 途中 運送 在路上
√ 說明位置與預計時間
√ 有延誤主動告知
× 說「快到了快到了」
× 要客戶自己跟司機聯絡
check state, weight 3, system said-state: 說明了位置與時間
check call, weight 2: 說明抵達前會聯絡
---
# state
<#if address??>${address}，</#if>您的貨正在運送途中，<#if orderPlace??>目前在${orderPlace}，</#if><#if orderDue??>預計${orderDue}送達。<#else>抵達之前會提前通知您。</#if>

# call
抵達前司機會先打電話給您，請您保持電話暢通。
