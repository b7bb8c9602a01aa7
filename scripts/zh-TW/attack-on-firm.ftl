id: attack-on-firm
title: 客戶否定或攻擊公司
scenario: 18
next: asking-understanding, complaint-answer-later, closing
keywords: 罵公司 爛公司 爆料 媒體
√ 不爭辯，感謝關心，引導到具體的事
√ 涉及媒體或法律時，記下並回報主管
× 替公司辯護、反駁客戶
× 跟著客戶一起批評公司
check calm, weight 4: 沒有爭辯
check fact, weight 3, system said-fact: 引導到具體問題
---
# hear
聽得出${address!"您"}對我們很失望，沒有達到您的期望，非常抱歉。

# fact
請您告訴我是哪一件事，我很願意協助您把它處理好。

# pass
您的意見我會原原本本轉達給公司的管理階層。
