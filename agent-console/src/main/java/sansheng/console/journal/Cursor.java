package sansheng.console.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import sansheng.cti.floor.CallRecord;

/** A place in the log: the last call that has been seen. Opaque to those who carry it. */
public record Cursor(Instant offeredAt, UUID id) {

  /** The place just after a call. */
  public static Cursor after(CallRecord call) {
    return new Cursor(call.offeredAt(), call.id());
  }

  /** As text for an address. */
  public String text() {
    String plain = offeredAt.toEpochMilli() + " " + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /** Empty when the text is not one of ours. */
  public static Optional<Cursor> parse(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", -1);
      return parts.length != 2
          ? Optional.empty()
          : Optional.of(
              new Cursor(
                  Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1])));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
