package sansheng.console.clock;

/**
 * Looks every second for clocks that have something to be found. After a stop it finds what fell
 * due meanwhile in its first rounds.
 */
public final class ClockWatch implements AutoCloseable {
  private final Watch watch;

  /**
   * Starts looking.
   *
   * @param before is run before each look, e.g. to see what the journal has for the clocks
   */
  public ClockWatch(ClockWork work, Runnable before) {
    watch =
        new Watch(
            "clock-watch",
            () -> {
              before.run();
              return work.findDue().toCompletionStage().toCompletableFuture().join() > 0;
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
