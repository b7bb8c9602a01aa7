package sansheng.console.attribution;

import org.jspecify.annotations.Nullable;

/** A contact that is going on: who is with the party, and who would like to take over. */
public record Contact(String agent, @Nullable String claimedBy) {}
