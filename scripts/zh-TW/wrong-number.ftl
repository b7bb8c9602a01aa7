id: wrong-number
title: 撥錯電話
scenario: 23
next: closing
keywords: 打錯 撥錯
√ 禮貌說明，需要時幫對方指引
√ 和對待客戶一樣客氣
× 說一句「打錯了」就掛斷
× 取笑對方
check polite, weight 3: 始終有禮
check help, weight 2, system said-help: 說明了這裡是哪裡
---
# help
您好，這裡是${firm}客服中心。麻煩您再確認一下電話號碼，好嗎？

# bye
沒關係，再見。
