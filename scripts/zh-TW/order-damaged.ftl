id: order-damaged
title: 貨品破損或數量短少
scenario: 32
stage: signed-for
reason: complaint
next: complaint-answer-later, after-complaint, closing-apology
promise: complaint
keywords: 破損 壞了 少了 理賠
√ 先致歉，請拍照保留現場
√ 說明處理步驟與答覆時間
× 說「簽收了就不負責」
× 當場承諾賠償金額
check sorry, weight 4, system said-sorry: 先致歉
check facts, weight 4, system said-facts: 記錄了破損情形
check time, weight 4, system promise-made: 答應了答覆時間
---
# sorry
很抱歉，<#if address??>${address}，</#if>貨品沒有完好送達，是我們沒有做好。

# facts
請您把破損或短少的地方拍照，包裝先保留，並告訴我數量，我馬上登記。

# promise
我們會在${promiseTime!"【時間】"}之前回覆您補寄、退換或理賠。
