/**
 * The right words at the right moment: chooses the opening of a call, keeps what stands on an
 * agent's screen and what they ticked as said, and offers the next likely scenarios.
 */
@NullMarked
package sansheng.console.prompter;

import org.jspecify.annotations.NullMarked;
