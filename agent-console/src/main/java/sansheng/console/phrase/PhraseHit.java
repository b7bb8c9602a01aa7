package sansheng.console.phrase;

/**
 * A phrase found in a text.
 *
 * @param start where it begins, in UTF-16 units of the text as given
 * @param end where it ends, exclusive; marks that combine with its last character belong to it
 * @param text the text between them, as it was written
 * @param instead what to say instead
 * @param phrase key or id of the entry in the book
 */
public record PhraseHit(
    int start,
    int end,
    String text,
    Category category,
    Severity severity,
    String instead,
    String phrase) {}
