/** What waits on disk for the database: bounded, in order, and kept over a crash. */
@NullMarked
package sansheng.console.spool;

import org.jspecify.annotations.NullMarked;
