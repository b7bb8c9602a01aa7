id: opening
title: 下午和晚间来电开场
scenario: 1
direction: incoming
time: 12:00-24:00
next: anything-missing, hold, transfer, answer-later, closing
keywords: 您好 问候 开场白
√ 三声之内接听，先微笑再开口
√ 报出公司名称，主动询问需要什么帮助
× 用“喂”“哪位”代替问候
× 因为快下班而语速匆忙、声音疲惫
check answered, weight 5, system answered-in-time: 三声之内接听
check right, weight 5, system opening-right: 按下午和晚间的开场白问候
check tone, weight 3: 语气亲切，吐字清楚
---
# greet fixed
${greeting}，<#if address??>${address}，</#if>欢迎致电${firm}，请问有什么可以帮您？

# number
我是${workNumber}号客服${agent}，很高兴为您服务。
