package sansheng.cti.ami;

import java.util.regex.Pattern;

/**
 * Texts that become part of a channel's, a queue's or a reason's name: only what cannot be anything
 * else.
 */
final class DialText {
  private static final Pattern AGENT = Pattern.compile("[0-9]{1,8}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private DialText() {}

  /**
   * An agent's work number.
   *
   * @throws IllegalArgumentException when it is not one to eight digits
   */
  static String agent(String text) {
    return checked(AGENT, text, "a work number is one to eight digits");
  }

  /**
   * @throws IllegalArgumentException when it is not letters and digits
   */
  static String queue(String text) {
    return checked(NAME, text, "a queue's name is letters and digits");
  }

  /**
   * The key of a reason, or nothing.
   *
   * @throws IllegalArgumentException when it is not letters and digits
   */
  static String reason(String text) {
    return text.isEmpty() ? text : checked(NAME, text, "a reason's key is letters and digits");
  }

  private static String checked(Pattern pattern, String text, String rule) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(rule);
    }
    return text;
  }
}
