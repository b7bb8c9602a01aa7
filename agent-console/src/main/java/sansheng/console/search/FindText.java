package sansheng.console.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer is found by, written so that one row answers: a line for each thing, begun by a
 * letter that says what it is.
 *
 * @param text the lines, each between line ends
 * @param grams their pieces, {@link Grams}
 */
record FindText(String text, List<Integer> grams) {
  static final char NAME = 'N';
  static final char READING = 'P';
  static final char NUMBER = 'T';
  static final char SIGN = 'S';
  static final char NOTE = 'M';
  private static final int LONGEST_NOTE = 400;
  private static final int MOST_NOTES = 4000;

  FindText {
    grams = List.copyOf(grams);
  }

  /**
   * Writes it.
   *
   * @param names of the customer and of the people there
   * @param numbers in E.164
   * @param signs order numbers, plates, the customer's own number, addresses of other channels
   * @param notes what was written about them, newest first
   */
  static FindText of(
      List<String> names, List<String> numbers, List<String> signs, List<String> notes) {
    Grams grams = new Grams();
    StringBuilder text = new StringBuilder("\n");
    for (String name : names) {
      String line = Fold.line(name);
      line(text, NAME, line);
      grams.kept(line);
      grams.whole(line.replace(" ", ""));
      for (List<String> reading : Syllables.readings(line)) {
        line(text, READING, String.join(" ", reading));
        grams.reading(reading);
      }
    }
    for (String number : numbers) {
      String digits = number.replaceAll(";.*", "").replaceAll("[^0-9]", "");
      line(text, NUMBER, digits);
      grams.sought(digits);
    }
    for (String sign : signs) {
      String line = Fold.tight(sign);
      line(text, SIGN, line);
      grams.kept(line);
    }
    int room = MOST_NOTES;
    for (String note : notes) {
      String line = Fold.line(note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
      if (!line.isEmpty() && room > line.length()) {
        room -= line.length();
        line(text, NOTE, line);
        grams.kept(line);
      }
    }
    return new FindText(text.toString(), grams.numbers());
  }

  private static void line(StringBuilder text, char kind, String line) {
    if (!line.isEmpty()) {
      text.append(kind).append(line).append('\n');
    }
  }

  /** The lines of such a text, without repetition. */
  static List<String> lines(String text) {
    Set<String> lines = new LinkedHashSet<>();
    for (String line : text.split("\n", -1)) {
      if (line.length() > 1) {
        lines.add(line);
      }
    }
    return new ArrayList<>(lines);
  }
}
