id: closing
title: 结束通话
scenario: 34
keywords: 再见 结束语 致谢
√ 致谢并说“再见”
√ 等客户挂机后再挂
× 客户话没说完就抢着结束
× 挂机前和旁人说笑
check bye, weight 4, system said-bye: 说了“再见”
check after, weight 4, system customer-hung-up-first: 客户先挂机
check notes, weight 3, system notes-complete: 通话记录完整
---
# bye fixed
感谢${address!"您"}的来电，祝您生活愉快，再见。

# wait act
等客户挂机后再挂机。
