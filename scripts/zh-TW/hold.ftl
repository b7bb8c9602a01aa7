id: hold
title: 請客戶線上稍候與恢復通話
scenario: 21
next: transfer, answer-later
keywords: 稍候 保留 等候
√ 先徵得同意，說明原因和大約多久
√ 回來先感謝等候；超過兩分鐘要回來說一聲
× 沒有告知就按保留
× 把話筒放在桌上讓客戶聽見談話
check asked, weight 4, system said-ask: 徵得了同意
check length, weight 3, system no-long-hold: 等候沒有過久
check back, weight 3, system said-back: 回來時致謝
---
# ask
<#if address??>${address}，</#if>我需要查詢一下資料，大約兩分鐘，請您在線上稍候，好嗎？

# press act
聽到客戶同意後再按「保留」。

# still
還在為您查詢，讓您久等了，請再給我一分鐘，可以嗎？

# back
謝謝您的耐心等候，已經查到了。
