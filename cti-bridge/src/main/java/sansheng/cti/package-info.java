/** The bridge: Asterisk on one side, the live floor of the centre on the other. */
@NullMarked
package sansheng.cti;

import org.jspecify.annotations.NullMarked;
