id: answer-later
title: 暫時無法回答的問題
scenario: 9
next: anything-missing, closing
promise: answer
keywords: 稍後回覆 查詢 回電 不清楚
√ 問清楚聯絡電話，答應一個具體的時間
√ 時間到了即使沒有結果也要回電說明
× 不懂裝懂，隨口回答
× 只說「等通知」而不說時間
check number, weight 3, system said-number: 詢問了回電號碼
check time, weight 5, system promise-made: 答應了具體時間
check kept, weight 5, system promise-kept: 依答應的時間回覆
---
# sorry
這個問題我需要跟相關同仁確認，才能給${address!"您"}正確的答覆，請您見諒。

# number
<#if numberEnd??>請問回電時打您這支末四碼${numberEnd}的電話方便嗎？<#else>請問方便留一支聯絡電話嗎？</#if>

# promise
我會在${promiseTime!"【時間】"}之前回電給您；就算到時候還沒有結果，也會打電話跟您說明進度。
