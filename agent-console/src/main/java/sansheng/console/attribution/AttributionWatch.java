package sansheng.console.attribution;

import sansheng.console.clock.Watch;

/**
 * Looks every second for calls that register somebody and for facts that a ruling rests on. What
 * came while nobody watched is found in its first rounds.
 */
public final class AttributionWatch implements AutoCloseable {
  private final Watch watch;

  /**
   * @param news is run after something was found; must not wait
   */
  public AttributionWatch(PhoneContacts contacts, Rulings rulings, Runnable news) {
    watch =
        new Watch(
            "attribution-watch",
            () -> {
              boolean found = contacts.look() + rulings.lookAtDue() > 0;
              if (found) {
                news.run();
              }
              return found;
            });
  }

  /** Lets it look at once; never waits. */
  public void wake() {
    watch.wake();
  }

  @Override
  public void close() {
    watch.close();
  }
}
