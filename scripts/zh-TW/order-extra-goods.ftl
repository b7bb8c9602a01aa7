id: order-extra-goods
title: 揀貨時追加貨品
scenario: 28
stage: picked
reason: order
next: order-stock-short, order-change, anything-missing
promise: answer
keywords: 加貨 追加 一起送
√ 記清楚追加的貨，查庫存與車位
√ 裝不下時說明另送的時間
× 口頭答應不登記
× 要客戶重新打電話下單
check repeat, weight 4, system said-repeat: 複誦了追加的貨
check time, weight 3, system promise-made: 答應了答覆時間
---
# repeat
您想再加【品名與數量】，和這筆訂單一起送，對嗎？

# check
我馬上查庫存，也確認車上還裝不裝得下。

# promise
結果我會在${promiseTime!"【時間】"}之前告訴${address!"您"}；如果裝不下，我們會另外安排車輛送達。
