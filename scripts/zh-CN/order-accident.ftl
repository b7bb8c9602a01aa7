id: order-accident
title: 途中事故或车辆故障
scenario: 30
stage: on-the-road
reason: order
next: asking-understanding, complaint-answer-later, closing-apology
promise: callback
keywords: 事故 故障 抛锚 延误
√ 主动告知，先道歉，说明措施
√ 约定下一次通报的时间
× 隐瞒或轻描淡写
× 讨论事故责任和赔偿金额
check sorry, weight 4, system said-sorry: 主动告知并道歉
check time, weight 5, system promise-made: 答应了通报时间
---
# sorry
<#if address??>${address}，</#if>很抱歉，运送您货物的车在路上出了状况，会比原来的时间晚到。

# doing
我们已经安排【换车或抢修】，货物的情况是【情况】，正在尽力减少影响。

# promise
我会在${promiseTime!"【时间】"}之前再打电话，告诉您新的到货时间。
