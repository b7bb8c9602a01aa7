id: closing
title: 結束通話
scenario: 34
keywords: 再見 結束語 致謝
√ 致謝並說「再見」
√ 等客戶掛斷後再掛
× 客戶話還沒說完就搶著結束
× 掛斷前和旁人說笑
check bye, weight 4, system said-bye: 說了「再見」
check after, weight 4, system customer-hung-up-first: 客戶先掛斷
check notes, weight 3, system notes-complete: 通話紀錄完整
---
# bye fixed
感謝${address!"您"}的來電，祝您有美好的一天，再見。

# wait act
等客戶掛斷後再掛電話。
