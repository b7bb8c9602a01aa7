id: opening-morning
title: 上午来电开场
scenario: 1
direction: incoming
time: 00:00-12:00
next: anything-missing, hold, transfer, answer-later, closing
keywords: 早上好 问候
√ 三声之内接听，先微笑再开口
√ 报出公司名称，主动询问需要什么帮助
× 用“喂”“哪位”代替问候
× 边吃东西、边和旁人说话边接听
check answered, weight 5, system answered-in-time: 三声之内接听
check right, weight 5, system opening-right: 按上午的开场白问候
check tone, weight 3: 语气亲切，吐字清楚
---
# greet fixed
${greeting}，<#if address??>${address}，</#if>欢迎致电${firm}，请问有什么可以帮您？

# number
我是${workNumber}号客服${agent}，很高兴为您服务。
