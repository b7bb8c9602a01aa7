id: order-earlier
title: 希望提前送貨
scenario: 28
stage: picked
reason: order
next: answer-later, refusing
promise: answer
keywords: 提前 加急 早點送
√ 問清楚最晚需要的時間
√ 與車隊協調後準時答覆
× 當場保證能提前
× 一口回絕
check asked, weight 3, system said-need: 問清楚需要的時間
check time, weight 4, system promise-made: 答應了答覆時間
---
# need
請問${address!"您"}最晚什麼時候需要用到貨？

# now
<#if orderDue??>原本安排的是${orderDue}送達，<#else>我看一下原本的安排，</#if>我馬上跟車隊協調。

# promise
能不能提前，我會在${promiseTime!"【時間】"}之前告訴您。
