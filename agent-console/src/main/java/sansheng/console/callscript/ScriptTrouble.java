package sansheng.console.callscript;

import java.util.List;
import java.util.Locale;
import sansheng.console.web.Messages;

/**
 * Something that keeps a script from being used.
 *
 * @param line line of the source, from 1; 0 when it concerns the whole
 * @param words which sentence says it, below {@code scripts.trouble.}
 * @param arguments what is filled into the sentence
 */
public record ScriptTrouble(int line, String words, List<String> arguments) {
  public ScriptTrouble {
    arguments = List.copyOf(arguments);
  }

  static ScriptTrouble at(int line, String words, String... arguments) {
    return new ScriptTrouble(line, words, List.of(arguments));
  }

  /** The sentence in a reader's language, without the line's number. */
  public String sentence(Messages messages, Locale language) {
    return messages.say(language, "scripts.trouble." + words, arguments.toArray());
  }
}
