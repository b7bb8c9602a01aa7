/** What the dialplan asks while a call is on its way, and how it is answered in time. */
@NullMarked
package sansheng.cti.route;

import org.jspecify.annotations.NullMarked;
