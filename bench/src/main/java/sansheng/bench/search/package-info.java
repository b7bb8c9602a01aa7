/** Finding customers as one types, against what a plain database would do. */
@NullMarked
package sansheng.bench.search;

import org.jspecify.annotations.NullMarked;
