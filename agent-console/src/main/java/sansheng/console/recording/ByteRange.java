package sansheng.console.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Part of a body, both ends included.
 *
 * @param whole nobody asked for a part
 */
record ByteRange(long first, long last, boolean whole) {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * What a Range header asks of a body of {@code length} bytes. A header that is not understood,
   * several ranges included, is ignored, as RFC 9110 wants it; empty means that nothing of the body
   * is in the range.
   */
  static Optional<ByteRange> of(@Nullable String header, long length) {
    ByteRange all = new ByteRange(0, length - 1, true);
    Matcher form = ONE.matcher(header == null ? "" : header.replace(" ", ""));
    if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
      return Optional.of(all);
    }
    long first;
    long last = length - 1;
    if (form.group(1).isEmpty()) {
      long suffix = Long.parseLong(form.group(2));
      if (suffix == 0) {
        return Optional.empty();
      }
      first = Math.max(0, length - suffix);
    } else {
      first = Long.parseLong(form.group(1));
      if (!form.group(2).isEmpty()) {
        long asked = Long.parseLong(form.group(2));
        if (asked < first) {
          return Optional.of(all);
        }
        last = Math.min(last, asked);
      }
    }
    return first >= length ? Optional.empty() : Optional.of(new ByteRange(first, last, false));
  }

  long length() {
    return last - first + 1;
  }
}
