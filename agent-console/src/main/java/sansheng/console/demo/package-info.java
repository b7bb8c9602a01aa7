/** The demonstration centre: a whole centre on one machine, and people who call it. */
@NullMarked
package sansheng.console.demo;

import org.jspecify.annotations.NullMarked;
