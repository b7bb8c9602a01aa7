id: complaint-slow-answer
title: 抱怨电话难打、接得慢
scenario: 10
reason: complaint
next: anything-missing, closing-apology
keywords: 投诉 等太久 打不通 接得慢
√ 先道歉，不解释“忙”
√ 马上着手办客户的事
× 说“今天电话多”“别人也在等”
× 反问客户打了几次
check sorry, weight 4, system said-sorry: 先道歉
check help, weight 3: 立即转入解决问题
---
# sorry
很抱歉让${address!"您"}久等了，谢谢您一直耐心等候。

# help
请问有什么可以帮您？我马上为您处理。
