id: order-accident
title: Accident or breakdown on the road
scenario: 30
stage: on-the-road
reason: order
next: asking-understanding, complaint-answer-later, closing-apology
promise: callback
keywords: accident breakdown delay
√ Tell it yourself, apologise, and say what is being done
√ Agree when you will report again
× Hiding it, or making light of it
× Discussing blame or sums of money
check sorry, weight 4, system said-sorry: Told it openly and apologised
check time, weight 5, system promise-made: Promised when to report
---
# sorry
I am sorry<#if address??>, ${address}</#if>, the lorry with your goods has had trouble on the road and will be later than planned.

# doing
We have arranged [another lorry or a repair]; the goods are [their state]. We are doing what we can to lose little time.

# promise
I will ring you by ${promiseTime!"[the time]"} with the new time of arrival.
