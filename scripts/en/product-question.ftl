id: product-question
title: Questions about products and services
scenario: 24
next: answer-later, anything-missing
keywords: product price size time
√ Find out what it is for, then answer from the documents
√ If you are not sure, agree a time to answer
× Answering from memory
× Overselling, or running down another firm
check right, weight 4: The answer agrees with the documents
check asked, weight 2, system said-clear: Made sure it was understood
---
# need
May I ask what you need it for<#if address??>, ${address}</#if>? Then I can answer better.

# answer
[The answer from this firm’s documents.]

# clear
Does that answer your question?
