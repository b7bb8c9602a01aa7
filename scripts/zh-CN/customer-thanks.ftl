id: customer-thanks
title: 客户致谢或表扬
scenario: 8
next: anything-missing, closing
keywords: 谢谢 表扬 感谢
√ 客户致谢时一定要回应
√ 把功劳归于大家，请客户继续监督
× 听到表扬不作声
× 借机夸自己或贬低同事
check answered, weight 4, system said-answer: 回应了客户的感谢
check warm, weight 2: 语气真诚
---
# answer
不客气，${address!"您"}的满意是我们应当做到的。

# praise
谢谢您的肯定，我会告诉同事们，我们会继续努力。
