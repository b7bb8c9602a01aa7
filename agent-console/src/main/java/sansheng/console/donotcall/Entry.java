package sansheng.console.donotcall;

import java.time.Instant;

/**
 * A number that is never dialled.
 *
 * @param number E.164
 * @param who put it on the list, as they sign in
 */
public record Entry(String number, String why, String who, Instant at) {}
