package sansheng.console.phrase;

/**
 * Where a form of an entry was found.
 *
 * @param start in the folded text
 * @param end exclusive
 */
record Span(int entry, int start, int end) {}
