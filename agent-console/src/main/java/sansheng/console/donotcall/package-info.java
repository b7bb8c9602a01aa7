/** Numbers that are never dialled. */
@NullMarked
package sansheng.console.donotcall;

import org.jspecify.annotations.NullMarked;
