/** Service clocks: promises with a time limit, judged from facts and from nothing else. */
@NullMarked
package sansheng.console.clock;

import org.jspecify.annotations.NullMarked;
