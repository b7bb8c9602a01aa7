id: after-complaint
title: 受理投诉之后
scenario: 17
reason: complaint
next: anything-missing, closing-apology
keywords: 投诉 受理完毕 投诉编号
√ 复述要点，告诉客户编号和时间
√ 感谢客户反映问题
× 受理完立刻催客户挂机
× 暗示投诉没有用
check number, weight 3: 告知了编号和时限
check thanks, weight 3, system said-thanks: 感谢了客户
---
# repeat
我把您反映的情况复述一下：【要点】。请问有遗漏吗？

# number
<#if caseNumber??>这件事的编号是${caseNumber}，您来电时报这个编号就可以查到进展。<#else>我已经为您登记，稍后会把编号发给您。</#if>

# thanks
谢谢${address!"您"}把问题告诉我们，我们一定认真处理。
