/** Who is calling, looked up when the call enters and not when the agent rings. */
@NullMarked
package sansheng.console.screenpop;

import org.jspecify.annotations.NullMarked;
