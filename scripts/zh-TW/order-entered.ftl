id: order-entered
title: 訂單已建檔
scenario: 26
stage: entered
reason: order
next: order-change, anything-missing
keywords: 建檔 單號 查訂單
√ 告知單號與確認時間
√ 核對聯絡人與電話
× 只說「建好了」
× 用內部代碼跟客戶說話
check number, weight 4, system said-number: 告知了單號
check contact, weight 2: 核對了聯絡方式
---
# number
<#if address??>${address}，</#if>您的訂單已經建檔，<#if orderNumber??>單號是${orderNumber}，<#else>單號稍後傳給您，</#if>請您記一下。

# contact
收貨時聯絡【聯絡人與電話】，請問還是這個嗎？

# then
接下來由倉庫核對庫存，確認後我們會通知您。
