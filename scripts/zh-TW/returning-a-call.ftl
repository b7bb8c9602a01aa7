id: returning-a-call
title: 回電給客戶
scenario: 3
direction: outgoing
reason: callback
next: answer-later, customer-thanks, closing, closing-apology
promise: next-step
keywords: 回電 回訪 答覆 結果
√ 先確認對方身分，再報公司與員工編號，詢問是否方便接聽
√ 說明結果後，詢問是否清楚、是否滿意；不滿意就約定下一步的時間
× 不說來意就追問細節
× 對方不方便時仍繼續說
check person, weight 3, system said-ask-person: 確認了對方身分
check number, weight 4, fatal, system work-number-given: 報了公司與員工編號
check in-time, weight 5, system callback-in-time: 在答應的時間內回電
check clear, weight 3: 結果說得清楚，並詢問是否滿意
---
# ask-person
您好，請問是${address!"【姓氏】先生／小姐"}嗎？

# introduce
我是${firm}的客服專員${agent}，員工編號${workNumber}。請問您現在方便接聽電話嗎？

# reason
<#if caseDate??>您在${caseDate}向我們反映了${caseSubject}的情形，現在跟您回覆處理結果。<#else>您先前向我們反映的事情，現在跟您回覆處理結果。</#if>

# result
<#if caseResult??>${caseResult}。<#else>【說明處理結果】</#if>

# satisfied
請問我這樣說明清楚嗎？這樣處理您還滿意嗎？

# yes
謝謝您的體諒與支持，再見。

# no
很抱歉沒能讓您滿意。我會請相關單位再處理，${promiseTime!"【時間】"}之前回覆您，您看這樣可以嗎？謝謝您，再見。
