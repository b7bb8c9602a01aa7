/** Which numbers may be dialled, by whom, how often. */
@NullMarked
package sansheng.console.dialling;

import org.jspecify.annotations.NullMarked;
