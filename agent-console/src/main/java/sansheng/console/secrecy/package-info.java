/** Who may see what, for which purpose and how long; what is kept and when it goes. */
@NullMarked
package sansheng.console.secrecy;

import org.jspecify.annotations.NullMarked;
