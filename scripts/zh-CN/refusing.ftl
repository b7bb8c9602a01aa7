id: refusing
title: 委婉拒绝做不到的要求
scenario: 20
next: asking-understanding, closing
keywords: 拒绝 办不到 规定 主管
√ 说明原因，给出可以做到的办法
√ 客户坚持时请主管来谈
× 说“规定就是这样”
× 含糊其词让客户空等
check sorry, weight 3, system said-sorry: 委婉表示歉意
check way, weight 4, system said-way: 给出了其他办法
---
# sorry
很抱歉，<#if address??>${address}，</#if>您的这个要求我们暂时做不到，原因是【原因】。

# way
不过我们可以为您【可行的办法】，您看这样可以吗？

# lead
如果您还想再谈谈，我可以请<#if supervisor??>主管${supervisor}<#else>我的主管</#if>和您沟通，您愿意吗？
