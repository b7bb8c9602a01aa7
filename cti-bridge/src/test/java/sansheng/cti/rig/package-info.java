/** Records transcripts: plays scenarios on a real Asterisk and keeps what its manager said. */
@NullMarked
package sansheng.cti.rig;

import org.jspecify.annotations.NullMarked;
