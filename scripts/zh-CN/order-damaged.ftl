id: order-damaged
title: 货物破损或数量不足
scenario: 32
stage: signed-for
reason: complaint
next: complaint-answer-later, after-complaint, closing-apology
promise: complaint
keywords: 破损 坏了 少了 理赔
√ 先道歉，请拍照保留现场
√ 说明处理步骤和答复时间
× 说“签收了就不管了”
× 当场承诺赔偿金额
check sorry, weight 4, system said-sorry: 先道歉
check facts, weight 4, system said-facts: 记录了破损情况
check time, weight 4, system promise-made: 答应了答复时间
---
# sorry
很抱歉，<#if address??>${address}，</#if>货物没有完好送到，是我们没有做好。

# facts
请您把破损或缺少的地方拍下来，包装先别扔，并告诉我数量，我马上登记。

# promise
我们会在${promiseTime!"【时间】"}之前答复您补发、退换还是理赔。
