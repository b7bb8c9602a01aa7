id: transfer
title: 轉接電話
scenario: 22
next: closing
keywords: 轉接 轉給 其他部門
√ 告知轉給誰、為什麼，徵得同意
√ 先向接聽的同仁說明來龍去脈
× 沒有說明就轉走
× 讓客戶從頭再說一次
check told, weight 4, system said-tell: 說明了轉給誰與原因
check introduced, weight 4, system said-introduce: 向同仁介紹了客戶與事由
---
# tell
<#if address??>${address}，</#if>您的這件事由<#if colleague??>${colleague}<#else>【部門與同仁】</#if>負責，能更快為您處理。我現在為您轉接，好嗎？

# fallback
如果電話中斷，<#if numberEnd??>我們會回撥您末四碼${numberEnd}的電話。<#else>請問撥打哪支電話可以聯絡到您？</#if>

# introduce
（對同仁）這位是${address!"【客戶稱呼】"}，來電是為了【事由】，已經核對過【內容】，麻煩你接著為客戶處理。
