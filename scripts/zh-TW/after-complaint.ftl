id: after-complaint
title: 受理客訴之後
scenario: 17
reason: complaint
next: anything-missing, closing-apology
keywords: 客訴 受理完成 案件編號
√ 複誦重點，告知編號與時間
√ 感謝客戶反映問題
× 受理完立刻催客戶掛電話
× 暗示客訴沒有用
check number, weight 3: 告知了編號與時限
check thanks, weight 3, system said-thanks: 感謝了客戶
---
# repeat
我把您反映的情形跟您複誦一次：【重點】。請問有遺漏的地方嗎？

# number
<#if caseNumber??>這件案子的編號是${caseNumber}，您來電時報這個編號就可以查詢進度。<#else>我已經為您登記，稍後會把編號傳給您。</#if>

# thanks
謝謝${address!"您"}讓我們知道這個問題，我們一定會審慎處理。
