id: complaint-slow-or-new
title: 抱怨座席操作慢、业务不熟
scenario: 12
reason: complaint
next: asking-understanding, transfer
keywords: 投诉 太慢 不熟练 新人
√ 道歉并加快，必要时请熟悉的同事协助
√ 边查边告诉客户进度
× 说“我是新来的”
× 一声不响地操作
check sorry, weight 3, system said-sorry: 表示了歉意
check no-excuse, weight 4: 没有找借口
---
# sorry
很抱歉耽误了${address!"您"}的时间，我马上为您查好。

# progress
我正在查【内容】，请您稍等片刻，马上就好。

# help
这件事我请熟悉的同事一起帮您看，很快给您准确的答复。
