/** Customers by the file: taken in from tables that others wrote, given out under a watermark. */
@NullMarked
package sansheng.console.exchange;

import org.jspecify.annotations.NullMarked;
