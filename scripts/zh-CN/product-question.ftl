id: product-question
title: 咨询产品与服务
scenario: 24
next: answer-later, anything-missing
keywords: 产品 价格 规格 时效 咨询
√ 先弄清客户的用途，再按资料回答
√ 拿不准的约时间回复
× 凭印象回答
× 夸大或贬低其他公司
check right, weight 4: 回答与资料一致
check asked, weight 2, system said-clear: 确认客户听明白了
---
# need
请问${address!"您"}主要是想【用途】吗？这样我可以说得更准确。

# answer
【按本单位资料回答】

# clear
请问我这样说清楚了吗？
