package sansheng.console.attribution;

/** Facts that can't be read. */
final class BadFacts extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  BadFacts(String place, String what) {
    super(place + ": " + what);
    this.sentence = place + ": " + what;
  }

  /** Where it is and what to write instead. */
  String sentence() {
    return sentence;
  }
}
