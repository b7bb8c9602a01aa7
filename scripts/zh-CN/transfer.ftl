id: transfer
title: 转接电话
scenario: 22
next: closing
keywords: 转接 转给 其他部门
√ 告诉客户转给谁、为什么，征得同意
√ 先向接听的同事说明来龙去脉
× 不作说明就转走
× 让客户从头再讲一遍
check told, weight 4, system said-tell: 说明了转给谁和原因
check introduced, weight 4, system said-introduce: 向同事介绍了客户和事由
---
# tell
<#if address??>${address}，</#if>您的这件事由<#if colleague??>${colleague}<#else>【部门和同事】</#if>负责，能更快为您办好。我现在为您转接，可以吗？

# fallback
如果电话中断，<#if numberEnd??>我们会打回您尾号${numberEnd}的电话。<#else>请问打哪个电话可以找到您？</#if>

# introduce
（对同事）这位是${address!"【客户称呼】"}，来电是为了【事由】，已经核对过【内容】，请你接着为客户处理。
