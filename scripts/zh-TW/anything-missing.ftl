id: anything-missing
title: 複誦紀錄並詢問是否還有需要
scenario: 19
next: closing, closing-apology
keywords: 複誦 還有 其他需要
√ 把紀錄唸給客戶確認
√ 語氣耐心，讓客戶從容補充
× 生硬地問「還有事嗎」
× 沒有複誦就結束
check read-back, weight 3, system said-read-back: 複誦了紀錄
check asked, weight 3, system said-more: 詢問了其他需要
---
# read-back
我把紀錄唸給您確認：【紀錄重點】。請問都正確嗎？

# more
請問${address!"您"}還有其他需要我協助的地方嗎？
