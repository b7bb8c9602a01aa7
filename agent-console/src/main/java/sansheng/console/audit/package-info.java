/** Who looked at what: a record that cannot be altered unseen. */
@NullMarked
package sansheng.console.audit;

import org.jspecify.annotations.NullMarked;
