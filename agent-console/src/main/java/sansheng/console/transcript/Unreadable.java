package sansheng.console.transcript;

import java.util.List;
import java.util.Locale;
import sansheng.console.web.Messages;

/** A transcript that can't be read, and why, in whatever language the reader speaks. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final String key;
  private final List<String> arguments;

  /**
   * @param key of a sentence in the book {@code transcripts}
   * @param arguments what the sentence names, the line first where it has one
   */
  Unreadable(String key, String... arguments) {
    super(key + " " + String.join(" ", arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  static Unreadable line(String key, int line, String text) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return new Unreadable(key, Integer.toString(line), shown);
  }

  /** One sentence that says what is wrong and where. */
  public String sentence(Messages messages, Locale language) {
    return messages.say(language, key, arguments.toArray());
  }
}
