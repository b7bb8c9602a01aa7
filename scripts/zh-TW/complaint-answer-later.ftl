id: complaint-answer-later
title: 暫時無法答覆的客訴
scenario: 16
reason: complaint
next: after-complaint, closing-apology
promise: complaint
keywords: 客訴 稍後答覆 處理時限
√ 依客訴類型與客戶等級答應答覆時間
√ 告知由誰跟進、撥打哪支電話
× 當場下結論或承諾賠償
× 只說「盡快」
check time, weight 5, system promise-made: 答應了具體時間
check kept, weight 5, system promise-kept: 準時答覆
check sorry, weight 3: 表達了歉意
---
# sorry
造成${address!"您"}的不便非常抱歉，您反映的情形我已經完整記錄。

# promise
這件事需要查證，我們會在${promiseTime!"【時間】"}之前給您答覆。

# number
<#if numberEnd??>屆時撥打您這支末四碼${numberEnd}的電話，方便接聽嗎？<#else>請問屆時撥打哪支電話聯絡您比較方便？</#if>
