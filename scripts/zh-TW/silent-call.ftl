id: silent-call
title: 無聲電話
scenario: 23
next: closing
keywords: 無聲 聽不到 沒有聲音
√ 問候兩次，每次停幾秒
√ 說明聽不到，請對方再撥
× 大聲喊「喂喂」
× 不說話直接掛斷
check twice, weight 3, system said-second: 問候了兩次
check bye, weight 3, system said-bye: 掛斷前說明了原因
---
# first
您好，請問有什麼可以為您服務的嗎？

# second
您好，很抱歉，我聽不到您的聲音，請問您聽得到我說話嗎？

# bye fixed
很抱歉，您的電話沒有聲音，麻煩您換一支電話再撥，謝謝您，再見。
