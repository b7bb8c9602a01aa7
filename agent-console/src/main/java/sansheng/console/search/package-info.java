/** Finding things by what people type: Chinese, pinyin, its initials, Latin. */
@NullMarked
package sansheng.console.search;

import org.jspecify.annotations.NullMarked;
