id: customer-thanks
title: 客戶致謝或稱讚
scenario: 8
next: anything-missing, closing
keywords: 謝謝 稱讚 感謝
√ 客戶道謝時一定要回應
√ 把功勞歸給大家，請客戶繼續指教
× 聽到稱讚卻不出聲
× 藉機誇自己或貶低同事
check answered, weight 4, system said-answer: 回應了客戶的感謝
check warm, weight 2: 語氣真誠
---
# answer
不客氣，能為${address!"您"}服務是我們的榮幸。

# praise
謝謝您的肯定，我會轉達給同仁，也請您繼續給我們指教。
