id: order-extra-packing
title: 要求加強包裝
scenario: 29
stage: loaded
reason: order
next: order-stacking, payment-methods, anything-missing
keywords: 包裝 加固 木箱 棧板
√ 說清楚包裝方式、費用與增加的時間
√ 客戶同意後再處理
× 先做後收費
× 說「這點貨不用包」
check cost, weight 4, system said-cost: 說明了費用與時間
check agreed, weight 3: 取得了同意
---
# which
請問${address!"您"}希望怎麼包裝：打棧板、纏膜，還是釘木箱？

# cost
這樣包裝的費用是【金額】，大約會多【時間】，您看可以嗎？

# agreed
好的，我馬上安排，並把費用註明在單據上。
