id: customer-apologises
title: 客戶表示歉意
scenario: 7
next: anything-missing, closing
keywords: 客戶道歉 沒關係
√ 馬上讓客戶放心，繼續協助
√ 語氣和之前一樣親切
× 沉默不回應
× 順勢埋怨客戶
check ease, weight 2, system said-ease: 回應了客戶的歉意
check warm, weight 2: 語氣輕鬆真誠
---
# ease
沒關係的，${address!"您"}太客氣了，請別放在心上。

# go-on
我們接著看【剛才的事情】，好嗎？
