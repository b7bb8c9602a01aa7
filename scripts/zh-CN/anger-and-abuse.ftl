id: anger-and-abuse
title: 客户情绪激动或言语过激
scenario: 11
next: asking-understanding, complaint-answer-later, closing-apology
keywords: 生气 骂人 辱骂 激动
√ 保持平和，让客户先说完，再问事实
√ 劝不下来时交给现场主管
× 还嘴、争辩、提高音量
× 未经主管同意先挂电话
check calm, weight 5, fatal: 始终平和有礼
check facts, weight 3, system said-facts: 询问了事实经过
check handed, weight 2: 必要时交给了主管
---
# listen
<#if address??>${address}，</#if>您的心情我能理解，请您慢慢说，我在认真听。

# facts
为了尽快帮您解决，请您告诉我事情的经过：是什么时候、哪一单、遇到了什么情况？

# lead
我很想帮您把事情办好。如果您愿意，我请<#if supervisor??>现场主管${supervisor}<#else>我们的现场主管</#if>来接听，请您稍等，好吗？
