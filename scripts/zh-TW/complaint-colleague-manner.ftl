id: complaint-colleague-manner
title: 客訴其他同仁的服務態度
scenario: 13
reason: complaint
next: after-complaint, complaint-answer-later, closing-apology
promise: complaint
keywords: 客訴 態度 服務差
√ 代表公司致歉，記下時間、經過與訴求
√ 說明會查證並答覆
× 替同仁辯解，或附和指責同仁
× 要客戶拿出證據
check sorry, weight 4, system said-sorry: 代表公司致歉
check facts, weight 3, system said-facts: 完整記錄經過
check no-cover, weight 4: 不辯解、不推諉、不指責
---
# sorry
造成${address!"您"}的不愉快，我代表${firm}向您致歉。

# facts
請您告訴我是什麼時候的事、當時的對話內容，如果記得員工編號也請告訴我，我會如實記錄。

# promise
我們會查證清楚，${promiseTime!"【時間】"}之前由專人回覆您。謝謝您給我們改進的機會。
