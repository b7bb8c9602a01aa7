/** Customers, their numbers, and what telephone numbers look like. */
@NullMarked
package sansheng.console.customer;

import org.jspecify.annotations.NullMarked;
