id: crank-call
title: 骚扰电话
scenario: 23
next: closing
keywords: 骚扰 恶作剧 闲聊
√ 礼貌地引回业务，说明线路要留给需要的客户
√ 两次无效后告知将结束通话，并登记
× 对骂或陪着闲聊
× 不作说明就挂断
check calm, weight 4: 平和有礼
check warned, weight 3, system said-lead-back: 说明后才结束
---
# lead-back
您好，这里是${firm}客户服务热线。请问您有业务上的事情需要我帮忙吗？

# reason
线路需要留给等候的客户，如果没有业务上的事情，我先结束这次通话，请您谅解。

# bye
感谢您的来电，再见。
