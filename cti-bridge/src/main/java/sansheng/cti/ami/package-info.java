/** The only room that speaks asterisk-java: link, translator, commander. */
@NullMarked
package sansheng.cti.ami;

import org.jspecify.annotations.NullMarked;
