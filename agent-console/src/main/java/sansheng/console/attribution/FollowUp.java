package sansheng.console.attribution;

import java.time.Instant;

/** A dated note of further contact by an agent (跟进). */
public record FollowUp(String id, String agent, String party, Instant at) {}
