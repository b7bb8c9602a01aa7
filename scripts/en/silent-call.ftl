id: silent-call
title: Silent call
scenario: 23
next: closing
keywords: silent no sound can't hear
√ Greet twice, with a pause after each
√ Say that you can’t hear, and ask to ring again
× Shouting into the line
× Hanging up without a word
check twice, weight 3, system said-second: Greeted twice
check bye, weight 3, system said-bye: Said why before hanging up
---
# first
Hello, how may I help you?

# second
Hello, I am sorry, I can’t hear you. Can you hear me?

# bye fixed
I am sorry, there is no sound on your line. Please try again from another telephone. Goodbye.
