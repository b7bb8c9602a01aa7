id: hold
title: 请客户等待与恢复通话
scenario: 21
next: transfer, answer-later
keywords: 稍等 保持 等候
√ 先征求同意，说明原因和大约多久
√ 回来先感谢等候；超过两分钟回来说一声
× 不打招呼就按保持
× 把话筒放在桌上让客户听见谈话
check asked, weight 4, system said-ask: 征得了同意
check length, weight 3, system no-long-hold: 等待没有过长
check back, weight 3, system said-back: 回来时致谢
---
# ask
<#if address??>${address}，</#if>我需要查一下资料，大约两分钟，请您在线稍等，好吗？

# press act
听到客户同意后再按“保持”。

# still
还在查询，让您久等了，请再给我一分钟，可以吗？

# back
谢谢您的等候，已经查到了。
