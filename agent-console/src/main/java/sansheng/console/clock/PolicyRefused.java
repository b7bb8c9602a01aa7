package sansheng.console.clock;

import java.util.Locale;
import sansheng.console.web.Messages;

/** A policy that makes no sense; the sentence says where and why, in the reader's language. */
public final class PolicyRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final int line;
  private final String words;
  private final transient Object[] arguments;

  /** Read when the first policy is refused, which is hardly ever. */
  private static final class Words {
    private static final Messages MESSAGES = new Messages();
  }

  /**
   * Without a stack trace: nothing is broken but the text.
   *
   * @param name the file or policy
   * @param line where, the first being 1; 0 for the whole
   * @param words why: the sentence {@code policy.refused.<words>}
   * @param arguments what the sentence names
   */
  public PolicyRefused(String name, int line, String words, Object... arguments) {
    super(words, null, false, false);
    this.name = name;
    this.line = line;
    this.words = words;
    this.arguments = arguments.clone();
  }

  @Override
  public String getMessage() {
    return sentence(Words.MESSAGES, Locale.ENGLISH);
  }

  /** A sentence that names the file or policy, the line and what is wrong with it, in English. */
  public String sentence() {
    return getMessage();
  }

  /** The same in a language. */
  public String sentence(Messages messages, Locale language) {
    String why = messages.say(language, "policy.refused." + words, arguments);
    return line == 0
        ? messages.say(language, "policy.refusedWhole", name, why)
        : messages.say(language, "policy.refusedAt", name, Integer.toString(line), why);
  }
}
