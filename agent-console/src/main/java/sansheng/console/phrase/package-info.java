/** What must never be said: the phrase books, and finding their phrases in any text. */
@NullMarked
package sansheng.console.phrase;

import org.jspecify.annotations.NullMarked;
