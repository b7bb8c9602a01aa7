id: order-placed
title: 客戶下單
scenario: 25
stage: placed
reason: order
next: order-stock-short, payment-methods, anything-missing
keywords: 下單 訂貨 訂單
√ 逐項記錄品名、數量、地址、時間，再複誦
√ 告知接下來的流程
× 沒有複誦就送出
× 承諾倉庫還沒確認的時間
check items, weight 4, system said-repeat: 逐項複誦了訂單
check due, weight 3: 說明了下一步
---
# take
麻煩${address!"您"}告訴我需要的貨品、數量、送貨地址和希望到貨的時間。

# repeat
我跟您複誦一次：<#if orderGoods??>${orderGoods}<#else>【品名與數量】</#if>，送到【地址】，希望【時間】到貨。請問正確嗎？

# then
訂單已經記下，<#if orderNumber??>單號是${orderNumber}，</#if>確認庫存後我們會再跟您聯絡。
