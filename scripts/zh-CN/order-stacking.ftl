id: order-stacking
title: 询问或要求装载方式
scenario: 29
stage: loaded
reason: order
next: order-extra-packing, anything-missing
keywords: 码放 堆放 怎么装 易碎
√ 记下要求，转告装车班
√ 易碎、怕压、怕潮的特别备注
× 说“装卸的事您问司机”
× 不懂装懂
check noted, weight 3, system said-note: 记下了要求
check passed, weight 3: 转告并回复
---
# note
请${address!"您"}告诉我货物有什么要注意的：怕压、怕潮、朝上放，还是要分开装？

# pass
我马上转告装车班，并在单子上注明。

# sure
装好以后我请他们拍照，再告诉您，好吗？
