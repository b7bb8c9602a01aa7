id: order-stock-short
title: 下單後庫存不足
scenario: 25
stage: placed
reason: order
next: order-change, answer-later, asking-understanding
promise: answer
keywords: 缺貨 庫存不足 沒貨
√ 主動告知，提供幾種選擇
√ 說清楚補貨時間，屆時回電
× 等客戶來問才說
× 替客戶決定換貨
check offer, weight 4, system said-offer: 提供了選擇
check time, weight 3, system promise-made: 答應了回覆時間
---
# tell
<#if address??>${address}，</#if>很抱歉，<#if orderGoods??>您訂的${orderGoods}<#else>您訂的貨</#if>目前庫存不足。

# offer
您可以先出現有的數量，也可以換成【相近貨品】，或是等補貨後一起出貨，請問您想選哪一種？

# promise
補貨的時間我會在${promiseTime!"【時間】"}之前打電話告訴您。
