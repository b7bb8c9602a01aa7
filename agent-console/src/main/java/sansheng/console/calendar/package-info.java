/** When the site works: hours, days off, make-up days, festivals, and arithmetic with all that. */
@NullMarked
package sansheng.console.calendar;

import org.jspecify.annotations.NullMarked;
