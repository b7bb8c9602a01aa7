/** What Asterisk told us, in our words: one record an event. */
@NullMarked
package sansheng.cti.event;

import org.jspecify.annotations.NullMarked;
