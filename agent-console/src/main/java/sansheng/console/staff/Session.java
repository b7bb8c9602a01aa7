package sansheng.console.staff;

import java.time.Instant;

/**
 * One browser's sign-in.
 *
 * @param key SHA-256 of the cookie, hexadecimal; says nothing about the cookie
 * @param checked when the database was last asked whether the right still stands
 */
public record Session(String key, SignedIn who, Instant checked) {

  /** A name for this sign-in that pages may carry: tabs of one sign-in find each other by it. */
  public String publicName() {
    return key.substring(0, 16);
  }

  Session as(SignedIn changed) {
    return new Session(key, changed, checked);
  }
}
