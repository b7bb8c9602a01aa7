/** Whose turn it is when a new party comes, and who is owed a turn. */
@NullMarked
package sansheng.console.rotation;

import org.jspecify.annotations.NullMarked;
