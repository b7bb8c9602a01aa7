id: anger-and-abuse
title: 客戶情緒激動或言語過激
scenario: 11
next: asking-understanding, complaint-answer-later, closing-apology
keywords: 生氣 罵人 辱罵 激動
√ 保持平和，讓客戶先說完，再詢問事實
√ 無法緩和時交由現場主管處理
× 回嘴、爭辯、提高音量
× 未經主管同意先掛電話
check calm, weight 5, fatal: 始終平和有禮
check facts, weight 3, system said-facts: 詢問了事實經過
check handed, weight 2: 必要時交給了主管
---
# listen
<#if address??>${address}，</#if>您的心情我能體會，請您慢慢說，我會仔細聽。

# facts
為了儘快協助您解決，請您告訴我事情的經過：是什麼時候、哪一筆訂單、遇到了什麼狀況？

# lead
我很希望能幫您把事情處理好。如果您願意，我請<#if supervisor??>現場主管${supervisor}<#else>我們的現場主管</#if>來為您服務，請您稍候，好嗎？
