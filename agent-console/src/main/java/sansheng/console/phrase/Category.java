package sansheng.console.phrase;

import java.util.Locale;
import java.util.Optional;

/** Why a phrase is not said: the five not-says, then what goes with them. */
public enum Category {
  /** Hurts dignity: insults, belittling. */
  DIGNITY,
  /** Blames the customer. */
  BLAME,
  /** Talks back, corrects, lectures. */
  TALK_BACK,
  /** Vulgarity and pet phrases. */
  VULGAR,
  /** Provokes. */
  PROVOKE,
  /** Passes the buck. */
  PASS_BUCK,
  /** Pretends to know. */
  PRETEND,
  /** Words that only the trade knows. */
  JARGON,
  /** Asks for mercy: 'I'm new'. */
  NEWCOMER,
  /** Is curt where a question should be asked warmly. */
  CURT;

  /** As the API, the tables and the books spell it: {@code talkBack}. */
  public String spelled() {
    StringBuilder spelled = new StringBuilder();
    boolean big = false;
    for (int i = 0; i < name().length(); i++) {
      char c = name().charAt(i);
      if (c == '_') {
        big = true;
      } else {
        spelled.append(big ? c : Character.toLowerCase(c));
        big = false;
      }
    }
    return spelled.toString();
  }

  /** The category of this spelling; empty for none. */
  public static Optional<Category> find(String spelled) {
    for (Category category : values()) {
      if (category.spelled().toLowerCase(Locale.ROOT).equals(spelled.toLowerCase(Locale.ROOT))) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }
}
