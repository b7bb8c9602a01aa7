id: order-picked
title: 揀貨中
scenario: 28
stage: picked
reason: order
next: order-extra-goods, order-earlier, anything-missing
keywords: 揀貨 備貨 出庫
√ 說明進度與預計裝車時間
√ 有異動主動通知
× 說「倉庫的事不歸我管」
× 隨口說「馬上就好」
check state, weight 3, system said-state: 說明了進度
check next, weight 2: 說明了下一步
---
# state
<#if address??>${address}，</#if><#if orderNumber??>訂單${orderNumber}<#else>您的訂單</#if>正在倉庫揀貨，揀好就安排裝車。

# next
<#if orderDue??>預計${orderDue}送達，<#else>裝車後我們會告訴您到貨時間，</#if>有異動會提前通知您。
