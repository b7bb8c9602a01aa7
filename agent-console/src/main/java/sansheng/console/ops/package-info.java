/** Health and figures for those who run the centre. */
@NullMarked
package sansheng.console.ops;

import org.jspecify.annotations.NullMarked;
