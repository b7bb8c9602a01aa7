/**
 * The database: starting or reaching it, bringing its tables up to date, asking it with a deadline.
 */
@NullMarked
package sansheng.console.db;

import org.jspecify.annotations.NullMarked;
