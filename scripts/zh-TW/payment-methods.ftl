id: payment-methods
title: 詢問付款方式
scenario: 24
next: cash-on-delivery, product-question, anything-missing
keywords: 付款 匯款 發票 月結
√ 依公司的規定一次說明完整
√ 用客戶聽得懂的話，不用內部簡稱
× 憑記憶報帳號
× 要客戶自己上網查
check complete, weight 3: 說明了所有可用的方式
check plain, weight 2: 沒有使用行話
---
# methods
<#if address??>${address}，</#if>您可以用這些方式付款：【公司的付款方式】。請問您想用哪一種？

# invoice
請問您需要發票嗎？需要的話，我來登記抬頭、統一編號和電子信箱。
