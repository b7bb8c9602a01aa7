id: silent-call
title: 无声电话
scenario: 23
next: closing
keywords: 无声 听不见 没有声音
√ 问候两次，每次停几秒
√ 说明听不到，请对方再打来
× 大声喊“喂喂”
× 不说话直接挂断
check twice, weight 3, system said-second: 问候了两次
check bye, weight 3, system said-bye: 挂机前说明了原因
---
# first
您好，请问有什么可以帮您？

# second
您好，很抱歉，我听不到您的声音，请问您能听到我说话吗？

# bye fixed
很抱歉，您的电话没有声音，请您换一部电话再打来，再见。
