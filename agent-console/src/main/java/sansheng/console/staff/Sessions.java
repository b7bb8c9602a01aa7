package sansheng.console.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in, from memory; the database is asked again every {@link #CHECKED_FOR}, beside the
 * request and not before it. So a right that is taken away is gone within little more than that
 * time, and a database that is slow or away neither holds anybody up nor signs anybody out.
 */
public final class Sessions {
  /** A sign-in that was not used for so long has ended. */
  public static final Duration IDLE = Duration.ofHours(12);

  static final Duration CHECKED_FOR = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  private final SessionStore store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> known = new ConcurrentHashMap<>();
  private final List<Consumer<Session>> atEnd = new CopyOnWriteArrayList<>();

  /** Remembers in memory, and in this store what must survive a restart. */
  public Sessions(SessionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Signs somebody in and gives the secret that their browser keeps. Waits for the database. */
  public String begin(SignedIn who) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    var session = new Session(keyOf(secret), who, now);
    store.begin(session.key(), who.staffId(), now);
    store.forgetOlderThan(now.minus(IDLE));
    known.put(session.key(), session);
    return secret;
  }

  /**
   * The sign-in that a browser's secret stands for. Waits for the database only when the secret was
   * not seen since this console started, and throws when the database is away then.
   */
  public Optional<Session> find(String secret) {
    var key = keyOf(secret);
    var session = findByKey(key);
    if (session.isPresent()) {
      return session;
    }
    var now = clock.instant();
    return store
        .use(key, now, now.minus(IDLE))
        .await()
        .map(who -> known.computeIfAbsent(key, absent -> new Session(key, who, now)));
  }

  /** As {@link #find}, from memory only: an open stream asks at every beat. */
  public Optional<Session> findByKey(String key) {
    var session = known.get(key);
    if (session == null) {
      return Optional.empty();
    }
    var now = clock.instant();
    if (session.checked().plus(CHECKED_FOR).isBefore(now)) {
      // Noted first, so that one question is asked and not one by each request.
      known.replace(key, session, new Session(key, session.who(), now));
      check(key, now);
    }
    return Optional.of(session);
  }

  private void check(String key, Instant now) {
    store
        .use(key, now, now.minus(IDLE))
        .onSuccess(
            who ->
                who.ifPresentOrElse(
                    still -> known.computeIfPresent(key, (same, old) -> old.as(still)),
                    () -> forget(key)))
        .onFailure(away -> log.warn("A sign-in could not be checked: {}", away.toString()));
  }

  /** Ends a sign-in here and now, then in the database. */
  public void end(Session session) {
    forget(session.key());
    store.end(session.key());
  }

  /** Tells when a sign-in has ended, so that what was opened in its name is closed. */
  public void onEnd(Consumer<Session> listener) {
    atEnd.add(listener);
  }

  void changed(Session session, SignedIn who) {
    known.replace(session.key(), session.as(who));
  }

  private void forget(String key) {
    var gone = known.remove(key);
    if (gone != null) {
      atEnd.forEach(listener -> listener.accept(gone));
    }
  }

  private static String keyOf(String secret) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
