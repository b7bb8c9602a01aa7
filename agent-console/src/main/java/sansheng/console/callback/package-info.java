/** Calls that are owed to customers, from the reason to the person reached (C2). */
@NullMarked
package sansheng.console.callback;

import org.jspecify.annotations.NullMarked;
