id: asking-understanding
title: 请客户谅解
scenario: 6
next: answer-later, refusing, closing-apology
keywords: 谅解 理解 抱歉 不便
√ 先道歉，再说原因和正在做的事
√ 只说我们怎么做，不说别人怎么错
× 把责任推给司机、系统或别的部门
× 催客户表示理解
check sorry, weight 3, system said-sorry: 先表示了歉意
check no-blame, weight 4: 没有推卸责任
---
# sorry
很抱歉给您带来了不便，<#if address??>${address}，</#if>请您谅解。

# doing
目前的情况是【原因】，我们正在【措施】，一有进展我会马上告诉您。

# thanks
谢谢您的体谅。
