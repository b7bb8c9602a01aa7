/** The agent's screen and the softphone in it. */
@NullMarked
package sansheng.console.desk;

import org.jspecify.annotations.NullMarked;
