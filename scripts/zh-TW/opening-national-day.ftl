id: opening-national-day
title: 國慶日來電開場
scenario: 2
direction: incoming
holiday: national-day
next: anything-missing, hold, transfer, answer-later, closing
keywords: 節日 祝福 問候
√ 以節日問候代替平日的開場
√ 祝福要真誠，說完就詢問需要什麼協助
× 節日當天仍用平日的開場
× 客戶有急事時還一直說吉祥話
check answered, weight 5, system answered-in-time: 三聲內接聽
check right, weight 5, system opening-right: 使用了當天的節日開場
check wish, weight 2: 祝福自然真誠
---
# greet fixed
國慶日愉快<#if address??>，${address}</#if>！感謝您來電${firm}，請問有什麼可以為您服務的嗎？

# wish
祝您假期愉快。

# number
我是客服專員${agent}，員工編號${workNumber}，很高興為您服務。
