id: anything-missing
title: 复述记录并询问是否还有需要
scenario: 19
next: closing, closing-apology
keywords: 复述 还有 其他需要
√ 把记录念给客户确认
√ 语气耐心，让客户从容补充
× 生硬地问“还有事吗”
× 不复述就结束
check read-back, weight 3, system said-read-back: 复述了记录
check asked, weight 3, system said-more: 询问了其他需要
---
# read-back
我把记录念给您听：【记录要点】。请问都对吗？

# more
请问${address!"您"}还有其他需要我帮忙的吗？
