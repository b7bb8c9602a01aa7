id: order-extra-packing
title: 要求加固包装
scenario: 29
stage: loaded
reason: order
next: order-stacking, payment-methods, anything-missing
keywords: 包装 加固 木箱 打托
√ 说清包装方式、费用和多花的时间
√ 客户同意后再做
× 先做后收费
× 说“这点货不用包”
check cost, weight 4, system said-cost: 说明了费用和时间
check agreed, weight 3: 得到了同意
---
# which
请问${address!"您"}希望怎样包装：打托盘、缠膜，还是钉木箱？

# cost
这样包装的费用是【金额】，大约要多【时间】，您看可以吗？

# agreed
好的，我马上安排，并把费用写在单子上。
