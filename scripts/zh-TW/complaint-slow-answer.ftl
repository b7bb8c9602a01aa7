id: complaint-slow-answer
title: 抱怨電話難打、太慢接
scenario: 10
reason: complaint
next: anything-missing, closing-apology
keywords: 客訴 等太久 打不進來 太慢
√ 先致歉，不以「忙線」當理由
√ 馬上著手處理客戶的事
× 說「今天電話很多」「別人也在等」
× 反問客戶打了幾次
check sorry, weight 4, system said-sorry: 先致歉
check help, weight 3: 立即轉入解決問題
---
# sorry
很抱歉讓${address!"您"}久等了，謝謝您耐心等候。

# help
請問有什麼可以為您服務的嗎？我馬上為您處理。
