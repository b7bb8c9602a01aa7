id: complaint-answer-later
title: 暂时不能答复的投诉
scenario: 16
reason: complaint
next: after-complaint, closing-apology
promise: complaint
keywords: 投诉 稍后答复 处理时限
√ 按投诉类型和客户等级答应答复时间
√ 告诉客户由谁跟进、打哪个电话
× 当场下结论或承诺赔偿
× 只说“尽快”
check time, weight 5, system promise-made: 答应了具体时间
check kept, weight 5, system promise-kept: 按时答复
check sorry, weight 3: 表示了歉意
---
# sorry
很抱歉给${address!"您"}带来了不便，您反映的情况我已经完整记录。

# promise
这件事需要核实，我们会在${promiseTime!"【时间】"}之前给您答复。

# number
<#if numberEnd??>到时打您这个尾号${numberEnd}的电话，您方便接听吗？<#else>请问到时打哪个电话联系您比较方便？</#if>
