id: complaint-own-mistake
title: 投诉自己的工作差错
scenario: 15
reason: complaint
next: complaint-answer-later, closing-apology
keywords: 投诉 我的错 失误
√ 坦率承认，真诚道歉，马上更正
√ 处理不了的请主管一起处理
× 找理由、辩解
× 悄悄改掉而不告诉客户
check sorry, weight 5, system said-sorry: 承认并道歉
check fix, weight 4, system said-fix: 马上更正并确认
---
# sorry
对不起，<#if address??>${address}，</#if>这是我的疏忽，我向您道歉。

# fix
我马上更正：【更正内容】。请您听一下，这样对了吗？

# thanks
谢谢您指出来，以后我一定更加仔细。
