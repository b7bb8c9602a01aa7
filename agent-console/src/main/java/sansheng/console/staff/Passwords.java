package sansheng.console.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;

/**
 * Makes and checks password hashes: Argon2id, 19 MiB, two passes. Never more than two at a time, so
 * that a crowd of sign-ins cannot take the memory and the processors from the calls.
 */
public final class Passwords {
  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  // Checked for logins that nobody has, so that the answer takes as long as for one that exists.
  private static final String NOBODYS = hash("nobody has this password");

  private final WorkerExecutor workers;

  /** Hashes on threads of its own. */
  public Passwords(Vertx vertx) {
    workers = vertx.createSharedWorkerExecutor("passwords", 2);
  }

  /** A new hash with a salt of its own, in Argon2's notation. Takes some 30 ms of a processor. */
  public static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
  }

  /** Whether the password belongs to the hash; waits its turn. */
  boolean matches(String password, String hash) {
    return workers
        .executeBlocking(
            () -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)),
            false)
        .await();
  }

  /** Takes as long as {@link #matches} and finds nothing. */
  void pretend(String password) {
    matches(password, NOBODYS);
  }
}
