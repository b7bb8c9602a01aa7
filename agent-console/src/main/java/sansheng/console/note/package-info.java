/** What agents write down in a call, kept as they type, and what was found in it. */
@NullMarked
package sansheng.console.note;

import org.jspecify.annotations.NullMarked;
