id: closing-apology
title: 致歉後結束通話
scenario: 34
keywords: 再見 抱歉 結束語
√ 再次致歉，感謝體諒，說「再見」
√ 等客戶掛斷後再掛
× 說完歉意馬上掛斷
× 語氣敷衍
check sorry, weight 4, system said-bye: 致歉並說了「再見」
check after, weight 4, system customer-hung-up-first: 客戶先掛斷
check notes, weight 3, system notes-complete: 通話紀錄完整
---
# bye fixed
再次向${address!"您"}致歉，感謝您的體諒，再見。

# wait act
等客戶掛斷後再掛電話。
