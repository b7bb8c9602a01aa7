package sansheng.console.db;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that cannot be guessed. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 256 random bits in letters, digits, '-' and '_'. */
  public static String random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
