id: closing-apology
title: 致歉后结束通话
scenario: 34
keywords: 再见 抱歉 结束语
√ 再次致歉，感谢谅解，说“再见”
√ 等客户挂机后再挂
× 说完歉意马上挂断
× 语气敷衍
check sorry, weight 4, system said-bye: 致歉并说了“再见”
check after, weight 4, system customer-hung-up-first: 客户先挂机
check notes, weight 3, system notes-complete: 通话记录完整
---
# bye fixed
再次向${address!"您"}表示歉意，谢谢您的谅解，再见。

# wait act
等客户挂机后再挂机。
