/** A centre to which everything happens that may happen, and what is left in its log. */
@org.jspecify.annotations.NullMarked
package sansheng.console.chaos;
