/** Who is rung for a caller: their owner, the queue, or nobody. */
@NullMarked
package sansheng.console.routing;

import org.jspecify.annotations.NullMarked;
