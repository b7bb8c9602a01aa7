package sansheng.cti.ami;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of one block, as bytes: most blocks are judged by their first and never made text. */
final class BlockBytes {
  private static final char REPLACEMENT = '\uFFFD';

  private byte[] bytes = new byte[4096];
  private final int[] ends = new int[Filter.MOST_HEADERS];
  private int count;

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isFull() {
    return count == ends.length;
  }

  void add(byte[] line, int length) {
    int from = begin(count);
    if (from + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(from + length, bytes.length * 2));
    }
    System.arraycopy(line, 0, bytes, from, length);
    ends[count] = from + length;
    count++;
  }

  private int begin(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** Whether one of its lines is this header; case means nothing. */
  boolean has(byte[] lowerCaseKey) {
    for (int i = 0; i < count; i++) {
      if (isHeader(bytes, begin(i), ends[i], lowerCaseKey)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands between two places is this header, ASCII and a colon. */
  static boolean isHeader(byte[] bytes, int from, int to, byte[] lowerCaseKey) {
    int colon = from + lowerCaseKey.length;
    if (to <= colon || bytes[colon] != ':') {
      return false;
    }
    for (int i = 0; i < lowerCaseKey.length; i++) {
      byte b = bytes[from + i];
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != lowerCaseKey[i]) {
        return false;
      }
    }
    return true;
  }

  /** A line as text; what in it is not printable is replaced. */
  String line(int index) {
    int from = begin(index);
    String text = new String(bytes, from, ends[index] - from, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return printable(text);
      }
    }
    return text;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(line(i));
    }
    return lines;
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        printable.setCharAt(i, REPLACEMENT);
      }
    }
    return printable.toString();
  }
}
