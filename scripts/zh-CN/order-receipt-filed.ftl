id: order-receipt-filed
title: 回单已归档
scenario: 33
stage: receipt-filed
reason: order
next: order-papers-unreadable, order-papers-not-returned, closing
keywords: 回单 归档 签收单
√ 告知回单已收到、可以提供复印件
√ 核对寄送地址
× 说“单子在财务那边，您问他们”
× 找不到就敷衍
check state, weight 3, system said-state: 说明了回单情况
check copy, weight 2: 主动提供复印件
---
# state
<#if address??>${address}，</#if><#if orderNumber??>订单${orderNumber}的回单<#else>这一单的回单</#if>已经收到并归档。

# copy
如果您需要复印件或照片，请告诉我邮箱或地址，我安排发给您。
