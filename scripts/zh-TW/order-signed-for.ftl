id: order-signed-for
title: 貨品已簽收
scenario: 32
stage: signed-for
reason: order
next: order-damaged, customer-thanks, anything-missing
keywords: 簽收 收到 完成
√ 詢問貨品與服務是否滿意
√ 提醒保留單據
× 簽收後就不聞不問
× 催客戶給好評
check asked, weight 3, system said-asked: 詢問了是否滿意
check paper, weight 2: 提醒保留單據
---
# asked
<#if address??>${address}，</#if><#if orderNumber??>訂單${orderNumber}<#else>您的貨</#if>已經簽收。請問貨品都完好嗎？對送貨還滿意嗎？

# paper
請您保留單據，有問題隨時打給我們。
