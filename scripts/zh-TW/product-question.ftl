id: product-question
title: 詢問產品與服務
scenario: 24
next: answer-later, anything-missing
keywords: 產品 價格 規格 時效 詢問
√ 先了解客戶的用途，再依資料回答
√ 不確定的約定時間回覆
× 憑印象回答
× 誇大或貶低其他公司
check right, weight 4: 回答與資料一致
check asked, weight 2, system said-clear: 確認客戶聽明白
---
# need
請問${address!"您"}主要是想【用途】嗎？這樣我可以說明得更準確。

# answer
【依公司資料回答】

# clear
請問我這樣說明清楚嗎？
