/** Who people are, and how they sign in. */
@NullMarked
package sansheng.console.staff;

import org.jspecify.annotations.NullMarked;
