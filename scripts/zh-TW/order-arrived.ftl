id: order-arrived
title: 貨品抵達
scenario: 31
stage: arrived
reason: order
next: order-missing-goods, order-gate-quarrel, anything-missing
keywords: 到貨 卸貨 驗收
√ 提醒當面清點驗收
√ 有問題當場記錄
× 催客戶趕快簽名
× 說「簽完再說」
check check, weight 3, system said-check: 提醒了清點驗收
check help, weight 2: 主動詢問有無困難
---
# check
<#if address??>${address}，</#if>您的貨已經送達，請當面清點數量、檢查外觀，沒有問題再簽收。

# help
卸貨時有任何不方便，請告訴我，我來協調。
