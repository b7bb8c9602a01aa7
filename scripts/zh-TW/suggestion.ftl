id: suggestion
title: 客戶提出建議
scenario: 5
reason: suggestion
next: anything-missing, closing
keywords: 建議 意見 改善
√ 先致謝，再完整記錄，說明會轉給哪個單位
√ 不論建議能否採納都認真看待
× 當場評論建議不切實際
× 隨口答應一定採納
check thanked, weight 3, system said-thank: 感謝了客戶的建議
check noted, weight 2: 完整記錄並說明去向
---
# thank
謝謝${address!"您"}提供這麼寶貴的建議，也謝謝您對我們的關心。

# note
您說的是【複誦建議】，我已經記錄下來，會轉給負責單位仔細研究。

# more
請問您還有其他想法想告訴我們嗎？
