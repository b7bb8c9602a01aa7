package sansheng.console.spool;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One record as it lies on disk: a mark, a checksum over all that follows it, the length, how many
 * rows it holds, when it was written, and the rows. By mark and checksum a record is found again
 * behind a damaged stretch; by length and checksum one that was cut short is known.
 */
final class Frame {
  static final int HEAD = 28;

  private static final int MARK = 0x53325350;
  private static final int CHECKED_FROM = 8;

  private final int rows;
  private final long millis;
  private final byte[] payload;

  Frame(int rows, long millis, byte[] payload) {
    this.rows = rows;
    this.millis = millis;
    this.payload = payload;
  }

  int rows() {
    return rows;
  }

  /** When it was written, by the console's clock. */
  long millis() {
    return millis;
  }

  byte[] payload() {
    return payload;
  }

  int size() {
    return HEAD + payload.length;
  }

  ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(size());
    bytes.putInt(MARK).putInt(0).putInt(payload.length).putInt(rows).putLong(millis).putInt(0);
    bytes.put(payload);
    bytes.putInt(Integer.BYTES, checksum(bytes, 0, size()));
    return bytes.flip();
  }

  /** The record that begins at {@code at}; null when none does that is whole. */
  static @Nullable Frame read(ByteBuffer from, int at) {
    if (from.limit() - at < HEAD || from.getInt(at) != MARK) {
      return null;
    }
    int length = from.getInt(at + 8);
    if (length < 0 || length > from.limit() - at - HEAD) {
      return null;
    }
    if (from.getInt(at + 4) != checksum(from, at, HEAD + length)) {
      return null;
    }
    byte[] payload = new byte[length];
    from.get(at + HEAD, payload);
    return new Frame(from.getInt(at + 12), from.getLong(at + 16), payload);
  }

  /** Where the next whole record begins, at {@code at} or later; the limit when there is none. */
  static int find(ByteBuffer from, int at) {
    for (int place = at; place <= from.limit() - HEAD; place++) {
      if (from.getInt(place) == MARK && read(from, place) != null) {
        return place;
      }
    }
    return from.limit();
  }

  private static int checksum(ByteBuffer bytes, int at, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(at + CHECKED_FROM, length - CHECKED_FROM));
    return (int) crc.getValue();
  }
}
