/** What was said in a call, as text: read from files, heard live, or made from the recording. */
@NullMarked
package sansheng.console.transcript;

import org.jspecify.annotations.NullMarked;
