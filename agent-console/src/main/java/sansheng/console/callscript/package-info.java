/** What an agent says: the scripts, their language, their versions, and the words for one call. */
@NullMarked
package sansheng.console.callscript;

import org.jspecify.annotations.NullMarked;
