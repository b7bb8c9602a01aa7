id: checking-data
title: 去電核對資料
scenario: 4
direction: outgoing
next: anything-missing, closing
keywords: 核對 資料 地址 電話
√ 說明核對的原因，請對方說出來再記錄
√ 核對後逐項複誦
× 先把客戶的完整資料唸給對方聽
× 用質問的口氣
check number, weight 4, fatal, system work-number-given: 報了公司與員工編號
check why, weight 2: 說明了核對的原因
check aloud, weight 3: 逐項複誦並獲得確認
---
# introduce
您好，請問是${address!"【姓氏】先生／小姐"}嗎？我是${firm}的客服專員${agent}，員工編號${workNumber}。

# why
為了把貨準確送到您手上，想跟您核對幾項資料，大約一分鐘，請問方便嗎？

# ask
麻煩您說一下收貨地址、聯絡人和聯絡電話，好嗎？

# repeat
我跟您複誦一次：【逐項複誦】。請問正確嗎？

# thanks
資料已經核對完成，謝謝您的配合，再見。
