package sansheng.console.staff;

import org.jspecify.annotations.Nullable;

/** Where sign-ins and sign-outs are written down for those who must be able to prove them. */
@FunctionalInterface
public interface SignInLog {

  /**
   * Waits until it is written.
   *
   * @param who null when nobody was let in
   * @param what {@code signedIn}, {@code signInRefused}, {@code signInThrottled}, {@code signedOut}
   * @param login what was typed
   * @param address where from
   */
  void record(@Nullable SignedIn who, String what, String login, String address);
}
