id: complaint-slow-or-new
title: 抱怨專員動作慢、業務不熟
scenario: 12
reason: complaint
next: asking-understanding, transfer
keywords: 客訴 太慢 不熟 新人
√ 致歉並加快，必要時請熟悉的同仁協助
√ 邊查邊告知進度
× 說「我是新來的」
× 一聲不響地操作
check sorry, weight 3, system said-sorry: 表達了歉意
check no-excuse, weight 4: 沒有找藉口
---
# sorry
很抱歉耽誤${address!"您"}的時間，我馬上為您查詢。

# progress
我正在查【內容】，請您稍候一下，馬上就好。

# help
這件事我請熟悉的同仁一起協助，很快給您正確的答覆。
