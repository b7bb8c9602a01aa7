/** What may be asked of Asterisk, and its answers. */
@NullMarked
package sansheng.cti.command;

import org.jspecify.annotations.NullMarked;
