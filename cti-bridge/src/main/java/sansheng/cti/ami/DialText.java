package sansheng.cti.ami;

import java.util.regex.Pattern;

/**
 * Texts that become part of a channel's, a queue's or a reason's name, or of what is dialled: only
 * what cannot be anything else. Control characters, separators and dialplan expressions are in none
 * of them.
 */
final class DialText {
  private static final Pattern AGENT = Pattern.compile("[0-9]{1,8}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{2,20}");
  private static final Pattern KEYS = Pattern.compile("[0-9*#A-D]{1,32}");
  private static final Pattern CHANNEL =
      Pattern.compile("[A-Za-z][A-Za-z0-9]{1,15}/[A-Za-z0-9_.@:+-]{1,100}(;[12])?");
  private static final int MOST_PENALTY = 100;

  private DialText() {}

  /**
   * A telephone number, or the number of a queue.
   *
   * @throws IllegalArgumentException when it is not two to twenty digits
   */
  static String number(String text) {
    return checked(NUMBER, text, "a number to dial is two to twenty digits");
  }

  /**
   * Keys of a telephone.
   *
   * @throws IllegalArgumentException when it is anything else, or more than 32
   */
  static String keys(String text) {
    return checked(KEYS, text, "keys are 0-9, *, # and A-D, at most 32");
  }

  /**
   * A channel's name as Asterisk itself told it, from which it is addressed.
   *
   * @throws IllegalArgumentException when it could be more than one channel, or anything else
   */
  static String channel(String text) {
    return checked(CHANNEL, text, "that is no channel's name");
  }

  /**
   * A place in a queue's order.
   *
   * @throws IllegalArgumentException when it is not 0 to {@value #MOST_PENALTY}
   */
  static int penalty(int penalty) {
    if (penalty < 0 || penalty > MOST_PENALTY) {
      throw new IllegalArgumentException("a penalty is 0 to " + MOST_PENALTY);
    }
    return penalty;
  }

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
