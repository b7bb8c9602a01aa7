package sansheng.console.screenpop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent should know of a customer beside the last calls.
 *
 * @param ownerName how the owner of the file is called; null for nobody
 * @param warning what must be heeded; empty for nothing
 * @param doNotCall they have asked not to be called, by one of their numbers
 * @param promises calls owed to any of their numbers, most urgent first
 * @param orders the newest that are not over, then the newest; three at most
 * @param notes what was last written down about them; three at most, newest first
 */
public record Around(
    @Nullable String ownerName,
    String warning,
    boolean doNotCall,
    List<Owed> promises,
    List<Order> orders,
    List<Note> notes) {

  /** Nothing is known. */
  public static final Around NOTHING = new Around(null, "", false, List.of(), List.of(), List.of());

  public Around {
    promises = List.copyOf(promises);
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
  }

  /** A call that is owed; promisedAt null when no time was named. */
  public record Owed(UUID id, Instant owedAt, @Nullable Instant promisedAt, String why) {}

  /** An order and its stage, spelled as scripts spell it. */
  public record Order(String number, String what, String stage, LocalDate placedOn) {}

  /** A line that somebody wrote. */
  public record Note(Instant at, String author, String text) {}
}
