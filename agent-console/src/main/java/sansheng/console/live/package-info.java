/** What changes on the floor, pushed to open screens. */
@NullMarked
package sansheng.console.live;

import org.jspecify.annotations.NullMarked;
