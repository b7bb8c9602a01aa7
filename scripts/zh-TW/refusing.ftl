id: refusing
title: 委婉拒絕無法辦理的要求
scenario: 20
next: asking-understanding, closing
keywords: 拒絕 無法辦理 規定 主管
√ 說明原因，提出可以做到的方式
√ 客戶堅持時請主管來談
× 說「規定就是這樣」
× 含糊其詞讓客戶空等
check sorry, weight 3, system said-sorry: 委婉表達歉意
check way, weight 4, system said-way: 提出了其他方式
---
# sorry
很抱歉，<#if address??>${address}，</#if>您的這項需求目前無法辦理，原因是【原因】。

# way
不過我們可以為您【可行的方式】，您看這樣可以嗎？

# lead
如果您還想再談談，我可以請<#if supervisor??>主管${supervisor}<#else>我的主管</#if>跟您說明，好嗎？
