/** Measures how the journal is kept: durability, stalls, outages, memory. */
@NullMarked
package sansheng.bench.journal;

import org.jspecify.annotations.NullMarked;
