package sansheng.console.phrase;

/**
 * A text folded for comparison: what is compared, where each folded character stood in the original
 * (UTF-16 units, marks that combine with it included), and what stood before it, see {@link
 * Folding}.
 */
final class Folded {
  private final char[] chars;
  private final int[] starts;
  private final int[] ends;
  private final byte[] marks;
  private final int length;

  Folded(char[] chars, int[] starts, int[] ends, byte[] marks, int length) {
    this.chars = chars;
    this.starts = starts;
    this.ends = ends;
    this.marks = marks;
    this.length = length;
  }

  int length() {
    return length;
  }

  char[] chars() {
    return chars;
  }

  char at(int index) {
    return chars[index];
  }

  int originalStart(int index) {
    return starts[index];
  }

  int originalEnd(int index) {
    return ends[index];
  }

  boolean is(int at, int mark) {
    return (marks[at] & mark) != 0;
  }

  /** Whether a clause begins with this character. */
  boolean opensClause(int at) {
    return at == 0 || is(at, Folding.CLAUSE | Folding.SENTENCE);
  }

  /** Whether a clause ends before this position. */
  boolean closesClause(int end) {
    return end == length || is(end, Folding.CLAUSE | Folding.SENTENCE);
  }

  /** Whether a sentence ends before this position. */
  boolean closesSentence(int end) {
    return end == length || is(end, Folding.SENTENCE);
  }

  /** Whether two letters of one word meet at this position. */
  boolean insideWord(int at) {
    return at > 0
        && at < length
        && is(at, Folding.WORD)
        && is(at - 1, Folding.WORD)
        && !is(at, Folding.APART);
  }

  /** Whether a sentence ends behind each of at least three words: 'Not. My. Job.' */
  boolean wordByWord(int start, int end) {
    int parted = 0;
    for (int at = start + 1; at < end; at++) {
      if (is(at, Folding.APART)) {
        if (!is(at, Folding.SENTENCE)) {
          return false;
        }
        parted++;
      }
    }
    return parted >= 2;
  }
}
