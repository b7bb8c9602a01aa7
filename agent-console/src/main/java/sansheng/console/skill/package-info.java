/** Which queues agents serve, and how well. */
@NullMarked
package sansheng.console.skill;

import org.jspecify.annotations.NullMarked;
