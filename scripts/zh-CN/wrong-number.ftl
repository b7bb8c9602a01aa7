id: wrong-number
title: 打错电话
scenario: 23
next: closing
keywords: 打错 拨错
√ 礼貌说明，有需要时帮对方指个方向
√ 和对待客户一样客气
× 说一句“打错了”就挂
× 嘲笑对方
check polite, weight 3: 礼貌有加
check help, weight 2, system said-help: 说明了这里是哪里
---
# help
您好，这里是${firm}的客户服务热线。请您再核对一下号码，好吗？

# bye
没关系，再见。
