id: complaint-colleague-mistake
title: 投诉其他同事的工作差错
scenario: 14
reason: complaint
next: after-complaint, complaint-answer-later, closing-apology
keywords: 投诉 出错 失误 办错
√ 先道歉，再补救；能马上改的马上改
√ 改不了的说明下一步和时间
× 说“不是我办的，您找他”
× 追究是谁的错
check sorry, weight 4, system said-sorry: 代表公司道歉
check fix, weight 4, system said-fix: 提出了补救办法
---
# sorry
很抱歉，是我们的工作没有做好，给${address!"您"}添麻烦了。

# check
请您告诉我具体情况，我马上核对。

# fix
我现在就为您更正：【补救办法】。办好以后我会再向您确认一次。
