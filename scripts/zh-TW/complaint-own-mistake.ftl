id: complaint-own-mistake
title: 客訴自己的作業疏失
scenario: 15
reason: complaint
next: complaint-answer-later, closing-apology
keywords: 客訴 我的錯 疏失
√ 坦白承認，誠懇致歉，立刻更正
√ 無法處理時請主管一起處理
× 找理由、辯解
× 悄悄改掉而不告知客戶
check sorry, weight 5, system said-sorry: 承認並致歉
check fix, weight 4, system said-fix: 立刻更正並確認
---
# sorry
對不起，<#if address??>${address}，</#if>這是我的疏忽，我向您致歉。

# fix
我馬上更正：【更正內容】。麻煩您聽一下，這樣正確嗎？

# thanks
謝謝您的指正，往後我一定更加細心。
