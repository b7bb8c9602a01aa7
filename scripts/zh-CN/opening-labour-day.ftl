id: opening-labour-day
title: 劳动节来电开场
scenario: 2
direction: incoming
holiday: labour-day
next: anything-missing, hold, transfer, answer-later, closing
keywords: 节日 祝福 问候
√ 用节日问候代替平日的开场白
√ 祝福要真诚，说完就问需要什么帮助
× 节日里仍用平日的开场白
× 客户有急事时还在一味说吉祥话
check answered, weight 5, system answered-in-time: 三声之内接听
check right, weight 5, system opening-right: 使用了当天的节日开场白
check wish, weight 2: 祝福自然真诚
---
# greet fixed
节日好<#if address??>，${address}</#if>！欢迎致电${firm}，请问有什么可以帮您？

# wish
您辛苦了，祝您劳动节过得轻松愉快。

# number
我是${workNumber}号客服${agent}，很高兴为您服务。
