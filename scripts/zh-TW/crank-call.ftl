id: crank-call
title: 騷擾電話
scenario: 23
next: closing
keywords: 騷擾 惡作劇 閒聊
√ 禮貌引導回業務，說明線路要留給需要的客戶
√ 兩次無效後告知將結束通話，並登記
× 對罵或陪著閒聊
× 沒有說明就掛斷
check calm, weight 4: 平和有禮
check warned, weight 3, system said-lead-back: 說明後才結束
---
# lead-back
您好，這裡是${firm}客服中心。請問有業務上的事情需要我協助嗎？

# reason
線路需要留給等候中的客戶，如果沒有業務上的需求，我先結束這通電話，還請您見諒。

# bye
感謝您的來電，再見。
