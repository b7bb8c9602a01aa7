/** What programs get over HTTP: who they are, how refusals look, the document that describes it. */
@NullMarked
package sansheng.console.api;

import org.jspecify.annotations.NullMarked;
