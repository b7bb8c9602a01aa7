id: order-confirmed
title: 訂單已確認
scenario: 27
stage: confirmed
reason: order
next: order-change, order-earlier, anything-missing
keywords: 確認 到貨時間 價格
√ 說清楚貨品、價格、預計到貨時間
√ 提醒可以修改的最晚時間
× 只說「沒問題」
× 把預計時間說成保證
check due, weight 4, system said-due: 說明了預計到貨時間
check price, weight 3: 核對了貨品與價格
---
# due
<#if orderNumber??>訂單${orderNumber}<#else>您的訂單</#if>已經確認，<#if orderDue??>預計${orderDue}送達。<#else>到貨時間排定後馬上通知您。</#if>

# price
貨品與價格是【明細】，請${address!"您"}核對一下。

# change
如果需要修改，請在揀貨之前告訴我們。
