package sansheng.cti.ami;

/** Why a PBX cannot be reached, as one sentence that says what to look at. */
final class LinkTrouble extends Exception {
  private static final long serialVersionUID = 1;

  LinkTrouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  LinkTrouble(String sentence) {
    super(sentence);
  }

  /** The sentence; never null. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
