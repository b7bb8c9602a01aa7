/** Handling calls: dialling, handing on, parking, pausing the tape, listening in. */
@NullMarked
package sansheng.console.handling;

import org.jspecify.annotations.NullMarked;
