/** Benchmarks of the bridge against what it stands on. */
@NullMarked
package sansheng.bench;

import org.jspecify.annotations.NullMarked;
