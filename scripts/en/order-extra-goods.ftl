id: order-extra-goods
title: Extra goods while picking
scenario: 28
stage: picked
reason: order
next: order-stock-short, order-change, anything-missing
promise: answer
keywords: extra add goods
√ Note what is added; look at stock and room on the lorry
√ If there is no room, say when it comes separately
× Agreeing without entering it
× Making the customer ring again to order
check repeat, weight 4, system said-repeat: Read the addition back
check time, weight 3, system promise-made: Promised when to answer
---
# repeat
You would like to add [the goods and number], to come with this order. Is that right?

# check
I will look at the stock now, and ask whether there is room on the lorry.

# promise
I will tell you by ${promiseTime!"[the time]"}<#if address??>, ${address}</#if>. If there is no room, we will send it separately.
