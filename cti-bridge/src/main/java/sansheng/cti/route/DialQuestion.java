package sansheng.cti.route;

/**
 * Somebody dials out.
 *
 * @param agent the work number of the phone that dials, or that handed the call on; empty when no
 *     phone did
 * @param number digits, as they were dialled
 */
public record DialQuestion(String agent, String number) {}
