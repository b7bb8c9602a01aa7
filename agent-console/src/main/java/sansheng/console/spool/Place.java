package sansheng.console.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Up to where a spool has been delivered. Kept in a small file that is not forced to the disk: an
 * old place only means that some records are delivered twice, which changes nothing.
 */
record Place(long segment, long offset) implements Comparable<Place> {
  static final Place START = new Place(0, 0);
  private static final int SIZE = 20;

  @Override
  public int compareTo(Place other) {
    int bySegment = Long.compare(segment, other.segment);
    return bySegment != 0 ? bySegment : Long.compare(offset, other.offset);
  }

  static Place read(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) != SIZE) {
      return START;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    Place place = new Place(bytes.getLong(0), bytes.getLong(8));
    return bytes.getInt(16) == place.checksum() ? place : START;
  }

  void write(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    bytes.putLong(segment).putLong(offset).putInt(checksum()).flip();
    while (bytes.hasRemaining()) {
      channel.write(bytes, bytes.position());
    }
  }

  static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private int checksum() {
    ByteBuffer bytes = ByteBuffer.allocate(16).putLong(segment).putLong(offset).flip();
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
