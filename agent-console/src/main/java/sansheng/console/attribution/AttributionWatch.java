package sansheng.console.attribution;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second for calls that register somebody and for facts that a ruling rests on. What
 * came while nobody watched is found in its first rounds.
 */
public final class AttributionWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AttributionWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final PhoneContacts contacts;
  private final Rulings rulings;
  private final Runnable news;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;

  /**
   * @param news is run after something was found; must not wait
   */
  public AttributionWatch(PhoneContacts contacts, Rulings rulings, Runnable news) {
    this.contacts = contacts;
    this.rulings = rulings;
    this.news = news;
    this.thread = Thread.ofVirtual().name("attribution-watch").start(this::look);
  }

  private void look() {
    try {
      while (true) {
        round();
        // Somebody who knows of a call that ended lets it look at once.
        if (woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      int found;
      do {
        found = contacts.look();
        found += rulings.lookAtDue();
        if (found > 0) {
          news.run();
        }
      } while (found > 0 && !Thread.currentThread().isInterrupted());
    } catch (RuntimeException e) {
      // Nothing is lost: what is due is still due at the next look.
      LOG.warn("Rulings could not be kept up: {}", e.toString());
    }
  }

  /** Lets it look at once; never waits. */
  public void wake() {
    woken.release();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
