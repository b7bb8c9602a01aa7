/**
 * Whose customer is it, and by which rule: rulings are pure functions of recorded facts, so that
 * they can be given again years later and come out the same.
 */
@NullMarked
package sansheng.console.attribution;

import org.jspecify.annotations.NullMarked;
