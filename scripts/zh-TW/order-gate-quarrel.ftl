id: order-gate-quarrel
title: 門口與司機發生爭執
scenario: 31
stage: arrived
reason: complaint
next: complaint-colleague-manner, anger-and-abuse, closing-apology
keywords: 吵架 爭執 司機 態度
√ 先安撫，請雙方暫停，由我們聯絡司機
√ 請主管立刻介入
× 判斷誰對誰錯
× 要客戶自己跟司機解決
check calm, weight 4, system said-calm: 安撫了客戶
check act, weight 4, system said-act: 立刻採取了行動
---
# calm
<#if address??>${address}，</#if>很抱歉讓您遇到這樣的事，請您先別著急，我馬上處理。

# act
我現在就聯絡司機的主管，請他先停下來；請您在旁邊稍候，好嗎？

# facts
請您簡單說明是為了什麼事，我好把事情處理妥當。
