id: checking-data
title: 去电核对资料
scenario: 4
direction: outgoing
next: anything-missing, closing
keywords: 核对 资料 地址 电话
√ 说明为什么核对，请对方说出来再记录
√ 核对完逐项复述
× 先把客户的完整资料念给对方听
× 用审问的口气
check number, weight 4, fatal, system work-number-given: 报了公司和工号
check why, weight 2: 说明了核对的原因
check aloud, weight 3: 逐项复述并得到确认
---
# introduce
您好，请问是${address!"【姓氏】先生/女士"}吗？我是${firm}${workNumber}号客服${agent}。

# why
为了把货准确送到您手上，想和您核对几项资料，大约需要一分钟，请问方便吗？

# ask
请您说一下收货地址、联系人和联系电话，好吗？

# repeat
我复述一遍：【逐项复述】。请问对吗？

# thanks
资料已经核对好了，谢谢您的配合，再见。
