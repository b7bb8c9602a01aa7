package sansheng.console.clock;

/**
 * A finding that was written down just now, for the first time.
 *
 * @param clock as it is after it
 * @param late whether it was found well after it had become true, e.g. after a stop of the server
 * @param withdrawn whether it is taken back instead: a fact heard of later shows it was not so
 */
public record Raised(Clock clock, Finding finding, boolean late, boolean withdrawn) {}
