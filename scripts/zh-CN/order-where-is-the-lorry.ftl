id: order-where-is-the-lorry
title: 查询车辆位置
scenario: 30
stage: on-the-road
reason: order
next: answer-later, asking-understanding, order-accident
promise: callback
keywords: 车到哪了 位置 还没到 催货
√ 先查系统，再和司机核实
√ 查不到时约好回电时间
× 说“堵车，没办法”
× 把司机的私人电话给客户
check look, weight 3, system said-look: 查询并说明了位置
check time, weight 4, system promise-made: 答应了回电时间
---
# look
<#if address??>${address}，</#if>我马上为您查车辆的位置，请稍等。

# where
<#if orderPlace??>车现在在${orderPlace}，<#else>我正在和司机核实位置，</#if><#if orderDue??>预计${orderDue}送到。<#else>核实后告诉您到达的时间。</#if>

# promise
我会继续跟进，${promiseTime!"【时间】"}之前再打电话告诉您。
