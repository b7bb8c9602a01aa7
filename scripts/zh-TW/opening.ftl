id: opening
title: 下午與晚間來電開場
scenario: 1
direction: incoming
time: 12:00-24:00
next: anything-missing, hold, transfer, answer-later, closing
keywords: 您好 問候 開場
√ 三聲內接聽，帶著微笑開口
√ 報出公司名稱，主動詢問需要什麼協助
× 用「喂」「哪位」代替問候
× 因為快下班而說得匆忙、聲音疲憊
check answered, weight 5, system answered-in-time: 三聲內接聽
check right, weight 5, system opening-right: 使用下午與晚間的開場白問候
check tone, weight 3: 語氣親切，咬字清楚
---
# greet fixed
<#if address??>${address}，</#if>${greeting}，感謝您來電${firm}，請問有什麼可以為您服務的嗎？

# number
我是客服專員${agent}，員工編號${workNumber}，很高興為您服務。
