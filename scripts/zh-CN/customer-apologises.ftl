id: customer-apologises
title: 客户表示歉意
scenario: 7
next: anything-missing, closing
keywords: 客户道歉 没关系
√ 马上让客户放心，继续帮忙
√ 语气和之前一样热情
× 沉默不回应
× 顺势埋怨客户
check ease, weight 2, system said-ease: 回应了客户的歉意
check warm, weight 2: 语气轻松真诚
---
# ease
没关系，${address!"您"}太客气了，请您别放在心上。

# go-on
我们接着看【刚才的事情】，好吗？
