id: order-accident
title: 途中事故或車輛故障
scenario: 30
stage: on-the-road
reason: order
next: asking-understanding, complaint-answer-later, closing-apology
promise: callback
keywords: 事故 故障 拋錨 延誤
√ 主動告知，先致歉，說明處理方式
√ 約定下次通報的時間
× 隱瞞或輕描淡寫
× 討論事故責任與賠償金額
check sorry, weight 4, system said-sorry: 主動告知並致歉
check time, weight 5, system promise-made: 答應了通報時間
---
# sorry
<#if address??>${address}，</#if>很抱歉，運送您貨品的車輛在路上發生狀況，會比原定的時間晚到。

# doing
我們已經安排【換車或搶修】，貨品的情形是【情形】，正在盡力降低影響。

# promise
我會在${promiseTime!"【時間】"}之前再打電話，告訴您新的到貨時間。
