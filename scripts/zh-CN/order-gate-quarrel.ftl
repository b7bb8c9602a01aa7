id: order-gate-quarrel
title: 门口与司机发生争执
scenario: 31
stage: arrived
reason: complaint
next: complaint-colleague-manner, anger-and-abuse, closing-apology
keywords: 吵架 争执 司机 态度
√ 先安抚，请双方停一停，由我们联系司机
√ 请主管马上介入
× 判断谁对谁错
× 让客户自己和司机解决
check calm, weight 4, system said-calm: 安抚了客户
check act, weight 4, system said-act: 马上采取了行动
---
# calm
<#if address??>${address}，</#if>很抱歉让您遇到这样的事，请您先别着急，我马上处理。

# act
我现在就联系司机的主管，请他先停下来；请您在旁边稍等，好吗？

# facts
请您简单说一下是为了什么，我好把事情办妥。
