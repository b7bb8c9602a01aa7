/** Who is told when a promise is about to be broken or is: notices, and slips to departments. */
@NullMarked
package sansheng.console.escalation;

import org.jspecify.annotations.NullMarked;
