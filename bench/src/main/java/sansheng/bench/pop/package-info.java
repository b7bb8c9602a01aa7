/** From an event leaving the PBX's socket to the pop painted in a real browser. */
@NullMarked
package sansheng.bench.pop;

import org.jspecify.annotations.NullMarked;
