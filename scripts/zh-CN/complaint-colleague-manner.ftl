id: complaint-colleague-manner
title: 投诉其他同事的服务态度
scenario: 13
reason: complaint
next: after-complaint, complaint-answer-later, closing-apology
promise: complaint
keywords: 投诉 态度 服务差
√ 代表公司道歉，记下时间、经过和诉求
√ 说明会核实并答复
× 替同事辩解，或附和着指责同事
× 要客户拿出证据
check sorry, weight 4, system said-sorry: 代表公司道歉
check facts, weight 3, system said-facts: 完整记录经过
check no-cover, weight 4: 不辩解、不推诿、不指责
---
# sorry
很抱歉给${address!"您"}带来了不愉快，我代表${firm}向您道歉。

# facts
请您告诉我是什么时候的事、当时是怎么说的，如果记得工号也请告诉我，我会如实记录。

# promise
我们会核实情况，${promiseTime!"【时间】"}之前由专人给您答复。谢谢您帮助我们改进。
