/** Measures finding what is due among many open clocks. */
@NullMarked
package sansheng.bench.clock;

import org.jspecify.annotations.NullMarked;
