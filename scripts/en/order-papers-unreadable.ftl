id: order-papers-unreadable
title: Unreadable papers
scenario: 33
stage: receipt-filed
reason: order
next: answer-later, asking-understanding
promise: answer
keywords: unreadable papers blurred copy
√ Apologise; ask which paper and which place
√ Agree when a good copy will come
× "Try zooming in"
× Making the customer send it again and again
check sorry, weight 3, system said-sorry: Apologised
check time, weight 3, system promise-made: Promised when the copy comes
---
# sorry
I am sorry that the papers can’t be read<#if address??>, ${address}</#if>.

# which
Which sheet is it, and which part? I will look at the original straight away.

# promise
You will have a clear copy by ${promiseTime!"[the time]"}.
