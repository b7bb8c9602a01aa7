package sansheng.console.staff;

import java.util.Locale;
import java.util.Set;
import sansheng.console.StartRefused;

/** What a new password must be like: long, and not one that is tried first. */
final class PasswordRule {
  static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int FEWEST_LETTERS = 5;

  // What is left of the passwords tried first once digits and signs around them are taken away.
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "abc",
          "admin",
          "administrator",
          "asterisk",
          "changeme",
          "change-me",
          "iloveyou",
          "letmein",
          "mima",
          "monkey",
          "p@ssw0rd",
          "p@ssword",
          "passw0rd",
          "password",
          "passwort",
          "qwerty",
          "qwertyuiop",
          "sansheng",
          "secret",
          "three-rings",
          "welcome",
          "woaini");

  private PasswordRule() {}

  /**
   * @throws StartRefused saying what is wrong with it
   */
  static void check(String password, String login) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new StartRefused(
          "The password must have %d to %d characters.".formatted(SHORTEST, LONGEST));
    }
    String lower = password.toLowerCase(Locale.ROOT);
    String core = lower.replaceAll("^[\\d\\p{Punct}]+|[\\d\\p{Punct}]+$", "");
    if (core.isEmpty()
        || WELL_KNOWN.contains(core)
        || lower.contains(login)
        || password.chars().distinct().count() < FEWEST_LETTERS) {
      throw new StartRefused(
          "This password is one of the first that are tried; choose another, for example four words.");
    }
  }
}
