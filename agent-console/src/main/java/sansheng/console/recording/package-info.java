/** Recordings of calls: where they lie and how they are played. */
@NullMarked
package sansheng.console.recording;

import org.jspecify.annotations.NullMarked;
