package sansheng.console.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * What must be known of a spooled state to deliver it; the rest goes to the database as it lies on
 * the disk, unread.
 *
 * @param id the call's
 * @param changedAt when the event happened that brought the state about
 * @param known tells states of one instant apart: the later one knows more
 * @param received when that event was read off the socket, epoch milliseconds; 0 when not said
 */
record StateHead(String id, Instant changedAt, int known, long received) {
  /** The name under which {@link #received} lies in a spooled row; no column. */
  static final String RECEIVED = "received";

  private static final JsonFactory JSON = new JsonFactory();

  /** Whether it is the state of a later moment, of the same call. */
  boolean isAfter(StateHead other) {
    int byTime = changedAt.compareTo(other.changedAt);
    return byTime > 0 || (byTime == 0 && known > other.known);
  }

  /** Reads it off a row; what the spool holds is what this console wrote, so nothing is excused. */
  static StateHead of(String row) {
    String id = "";
    Instant changedAt = Instant.MIN;
    int known = 0;
    long received = 0;
    try (JsonParser fields = JSON.createParser(row)) {
      fields.nextToken();
      while (fields.nextToken() == JsonToken.FIELD_NAME) {
        String name = fields.currentName();
        fields.nextToken();
        switch (name) {
          case "id" -> id = fields.getText();
          case "changed_at" -> changedAt = Instant.parse(fields.getText());
          case "known" -> known = fields.getIntValue();
          case RECEIVED -> received = fields.getLongValue();
          default -> fields.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a row of the spool is no JSON: " + row, e);
    }
    return new StateHead(id, changedAt, known, received);
  }
}
