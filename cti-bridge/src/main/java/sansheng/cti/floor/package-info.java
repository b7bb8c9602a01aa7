/** The live state of the centre: pure, one writer, no clock, no I/O. */
@NullMarked
package sansheng.cti.floor;

import org.jspecify.annotations.NullMarked;
