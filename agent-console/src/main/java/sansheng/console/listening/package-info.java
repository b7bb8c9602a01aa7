/** Supervisors who hear, whisper into or join an agent's call. */
@NullMarked
package sansheng.console.listening;

import org.jspecify.annotations.NullMarked;
