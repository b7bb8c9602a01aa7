/** How pages, assets and answers reach a browser. */
@NullMarked
package sansheng.console.web;

import org.jspecify.annotations.NullMarked;
