id: order-stacking
title: 詢問或要求裝載方式
scenario: 29
stage: loaded
reason: order
next: order-extra-packing, anything-missing
keywords: 堆疊 擺放 怎麼裝 易碎
√ 記下需求，轉告裝車組
√ 易碎、怕壓、怕潮的特別備註
× 說「裝卸的事您問司機」
× 不懂裝懂
check noted, weight 3, system said-note: 記下了需求
check passed, weight 3: 轉告並回覆
---
# note
請${address!"您"}告訴我貨品有什麼要注意的：怕壓、怕潮、朝上放，還是要分開裝？

# pass
我馬上轉告裝車組，並在單據上註明。

# sure
裝好之後我請他們拍照，再通知您，好嗎？
