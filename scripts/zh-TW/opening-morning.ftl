id: opening-morning
title: 上午來電開場
scenario: 1
direction: incoming
time: 00:00-12:00
next: anything-missing, hold, transfer, answer-later, closing
keywords: 早安 問候
√ 三聲內接聽，帶著微笑開口
√ 報出公司名稱，主動詢問需要什麼協助
× 用「喂」「哪位」代替問候
× 邊吃東西、邊和旁人聊天邊接聽
check answered, weight 5, system answered-in-time: 三聲內接聽
check right, weight 5, system opening-right: 使用上午的開場白問候
check tone, weight 3: 語氣親切，咬字清楚
---
# greet fixed
${greeting}<#if address??>，${address}</#if>，感謝您來電${firm}，請問有什麼可以為您服務的嗎？

# number
我是客服專員${agent}，員工編號${workNumber}，很高興為您服務。
