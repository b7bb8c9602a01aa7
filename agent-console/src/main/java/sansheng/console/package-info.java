/** What people see, do and keep. */
@NullMarked
package sansheng.console;

import org.jspecify.annotations.NullMarked;
