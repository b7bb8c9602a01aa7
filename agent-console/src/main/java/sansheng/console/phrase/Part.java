package sansheng.console.phrase;

/** A plain text inside a pattern, folded, and where it was written with spaces. */
final class Part {
  private final String text;
  private final boolean[] breaks;
  private final boolean lead;
  private final boolean trail;

  private Part(String text, boolean[] breaks, boolean lead, boolean trail) {
    this.text = text;
    this.breaks = breaks;
    this.lead = lead;
    this.trail = trail;
  }

  static Part of(String written) {
    // Between two letters, so that what stands before and behind is seen, too.
    Folded folded = Folding.fold("x" + written + "x");
    int length = folded.length() - 2;
    boolean[] breaks = new boolean[length];
    for (int i = 1; i < length; i++) {
      breaks[i] = folded.is(i + 1, Folding.APART);
    }
    return new Part(
        new String(folded.chars(), 1, length),
        breaks,
        folded.is(1, Folding.APART),
        folded.is(length + 1, Folding.APART));
  }

  /** Folded; may be empty. */
  String text() {
    return text;
  }

  /** Whether a word begins with this character of it. */
  boolean breaksBefore(int index) {
    return breaks[index];
  }

  /** Whether it was written with a space before it. */
  boolean lead() {
    return lead;
  }

  /** Whether it was written with a space behind it. */
  boolean trail() {
    return trail;
  }

  /** Whether the text has it here. */
  boolean stands(Folded in, int start) {
    int length = text.length();
    if (start < 0 || start + length > in.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (in.at(start + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
