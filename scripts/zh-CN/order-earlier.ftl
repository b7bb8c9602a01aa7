id: order-earlier
title: 希望提前送货
scenario: 28
stage: picked
reason: order
next: answer-later, refusing
promise: answer
keywords: 提前 加急 早点送
√ 问清最晚需要的时间
√ 和车队商量后按时答复
× 当场保证能提前
× 一口回绝
check asked, weight 3, system said-need: 问清了需要的时间
check time, weight 4, system promise-made: 答应了答复时间
---
# need
请问${address!"您"}最晚什么时候需要用货？

# now
<#if orderDue??>原来安排的是${orderDue}送到，<#else>我看一下原来的安排，</#if>我马上和车队商量。

# promise
能不能提前，我会在${promiseTime!"【时间】"}之前告诉您。
