id: complaint-colleague-mistake
title: 客訴其他同仁的作業疏失
scenario: 14
reason: complaint
next: after-complaint, complaint-answer-later, closing-apology
keywords: 客訴 出錯 疏失 弄錯
√ 先致歉再補救；能立刻更正的立刻更正
√ 無法立刻更正的，說明下一步與時間
× 說「不是我處理的，您找他」
× 追究是誰的錯
check sorry, weight 4, system said-sorry: 代表公司致歉
check fix, weight 4, system said-fix: 提出了補救方式
---
# sorry
非常抱歉，是我們沒有處理好，給${address!"您"}添麻煩了。

# check
請您告訴我詳細的狀況，我馬上核對。

# fix
我現在就為您更正：【補救方式】。處理完成後會再跟您確認一次。
