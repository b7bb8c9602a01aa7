package sansheng.cti.floor;

import java.time.Instant;

/**
 * Whether the bridge sees a PBX.
 *
 * @param pbx the PBX's public name
 * @param up true from the moment that a snapshot was taken after connecting
 * @param since when it became so
 * @param trouble why it is down, in one English clause for the log; empty when up
 */
public record LinkState(String pbx, boolean up, Instant since, String trouble) {}
