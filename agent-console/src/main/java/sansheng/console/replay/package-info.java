/** The call log worked out again: from a recorded AMI transcript, or from stored events. */
@NullMarked
package sansheng.console.replay;

import org.jspecify.annotations.NullMarked;
