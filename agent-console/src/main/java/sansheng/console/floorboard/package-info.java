/**
 * The supervisor's floor: who waits, who does what, how well the promise of three rings is kept.
 */
@NullMarked
package sansheng.console.floorboard;

import org.jspecify.annotations.NullMarked;
