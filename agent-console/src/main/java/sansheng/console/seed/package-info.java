/** The small named centre that a newcomer finds on the first start. */
@NullMarked
package sansheng.console.seed;

import org.jspecify.annotations.NullMarked;
