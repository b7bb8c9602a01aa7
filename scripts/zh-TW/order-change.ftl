id: order-change
title: 確認後修改訂單
scenario: 27
stage: confirmed
reason: order
next: answer-later, refusing, anything-missing
promise: answer
keywords: 改單 修改 取消 換貨
√ 記清楚改什麼，先查到了哪一步
√ 能不能改都準時答覆
× 沒問倉庫就答應
× 埋怨客戶改來改去
check repeat, weight 4, system said-repeat: 複誦了異動內容
check time, weight 3, system promise-made: 答應了答覆時間
---
# repeat
您想把<#if orderGoods??>${orderGoods}<#else>【原本的內容】</#if>改成【新的內容】，對嗎？

# stage
<#if orderStageName??>這筆訂單目前是${orderStageName}，<#else>我先查一下這筆訂單到了哪一步，</#if>我馬上跟倉庫聯絡。

# promise
能不能修改，我會在${promiseTime!"【時間】"}之前回覆${address!"您"}。
