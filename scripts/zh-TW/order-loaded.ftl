id: order-loaded
title: 已裝車
scenario: 29
stage: loaded
reason: order
next: order-stacking, order-extra-packing, order-where-is-the-lorry
keywords: 裝車 發車 車號
√ 告知發車與預計抵達時間
√ 提醒準備卸貨
× 隨意透露司機個人資料
× 說不清楚車在哪裡
check state, weight 3, system said-state: 說明了發車情形
check ready, weight 2: 提醒了卸貨準備
---
# state
<#if address??>${address}，</#if><#if orderNumber??>訂單${orderNumber}<#else>您的貨</#if>已經裝車，<#if orderDue??>預計${orderDue}送達。<#else>發車後會告訴您預計的時間。</#if>

# ready
到貨前司機會先跟您聯絡，麻煩您安排好卸貨的地方，好嗎？
