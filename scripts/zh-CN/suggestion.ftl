id: suggestion
title: 客户提出建议
scenario: 5
reason: suggestion
next: anything-missing, closing
keywords: 建议 意见 改进
√ 先感谢，再完整记录，说明会交给哪个部门
√ 不管建议能否采用都认真对待
× 当场评价建议不现实
× 随口答应一定采用
check thanked, weight 3, system said-thank: 感谢了客户的建议
check noted, weight 2: 完整记录并说明去向
---
# thank
谢谢${address!"您"}提出这么好的建议，也谢谢您对我们的关心。

# note
您说的是【复述建议】，我已经记下来，会转给负责的部门认真研究。

# more
请问您还有其他想法要告诉我们吗？
