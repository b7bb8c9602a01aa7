/** The call log: every state of every call, kept once, and its API. */
@NullMarked
package sansheng.console.journal;

import org.jspecify.annotations.NullMarked;
