id: attack-on-firm
title: 客户否定或攻击公司
scenario: 18
next: asking-understanding, complaint-answer-later, closing
keywords: 骂公司 垃圾公司 曝光 媒体
√ 不争辩，感谢关注，引导到具体的事
√ 涉及媒体或法律的，记下并报告主管
× 替公司辩护、反驳客户
× 跟着客户一起批评公司
check calm, weight 4: 没有争辩
check fact, weight 3, system said-fact: 引导到具体问题
---
# hear
听得出来${address!"您"}对我们很失望，很抱歉没有达到您的期望。

# fact
请您告诉我具体是哪一件事，我愿意为您把它解决好。

# pass
您的意见我会原样转达给公司管理层。
