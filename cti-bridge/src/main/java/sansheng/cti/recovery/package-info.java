/**
 * What Asterisk wrote down on its own disk while nobody listened: its files read back into events.
 */
@NullMarked
package sansheng.cti.recovery;

import org.jspecify.annotations.NullMarked;
