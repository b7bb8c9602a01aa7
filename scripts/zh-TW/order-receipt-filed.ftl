id: order-receipt-filed
title: 簽單已歸檔
scenario: 33
stage: receipt-filed
reason: order
next: order-papers-unreadable, order-papers-not-returned, closing
keywords: 回單 歸檔 簽收單
√ 告知簽單已收到、可以提供影本
√ 核對寄送地址
× 說「單據在會計那邊，您問他們」
× 找不到就敷衍
check state, weight 3, system said-state: 說明了簽單情形
check copy, weight 2: 主動提供影本
---
# state
<#if address??>${address}，</#if><#if orderNumber??>訂單${orderNumber}的簽單<#else>這筆訂單的簽單</#if>已經收到並歸檔。

# copy
如果您需要影本或照片，請告訴我電子信箱或地址，我安排寄給您。
