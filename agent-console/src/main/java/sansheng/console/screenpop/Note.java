package sansheng.console.screenpop;

import java.time.Instant;

/** What somebody of the centre wrote down about a customer. */
public record Note(Instant at, String author, String text) {}
