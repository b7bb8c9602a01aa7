id: asking-understanding
title: 請客戶體諒
scenario: 6
next: answer-later, refusing, closing-apology
keywords: 體諒 包涵 抱歉 不便
√ 先致歉，再說明原因與正在處理的事
√ 只說我們怎麼處理，不說別人有錯
× 把責任推給司機、系統或其他部門
× 催客戶表示諒解
check sorry, weight 3, system said-sorry: 先表達了歉意
check no-blame, weight 4: 沒有推卸責任
---
# sorry
造成您的不便，我們非常抱歉，<#if address??>${address}，</#if>還請您多包涵。

# doing
目前的情形是【原因】，我們正在【處理方式】，一有進度我會馬上通知您。

# thanks
謝謝您的體諒。
