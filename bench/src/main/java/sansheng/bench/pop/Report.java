package sansheng.bench.pop;

import java.util.List;

/**
 * What the page's observer says; its times are milliseconds of the page's own clock.
 *
 * @param what {@code ring} or {@code echo}
 * @param key the call's id, or the echo's number
 * @param marks what of {@code number, queue, customer, unavailable} stood there
 * @param seen when the document held it
 * @param painted after the first frame with it
 * @param next when the frame after that began
 * @param readNanos when the console read the event off the PBX's socket, by the driver's clock; 0
 *     for an echo
 * @param heardNanos when this report reached the driver
 */
record Report(
    String what,
    String key,
    List<String> marks,
    double seen,
    double painted,
    double next,
    long readNanos,
    long heardNanos) {

  static Report of(String text, long heardNanos) {
    List<String> parts = List.of(text.split("\\|", -1));
    return new Report(
        parts.get(0),
        parts.get(1),
        List.of(parts.get(2).split(",", -1)),
        Double.parseDouble(parts.get(3)),
        Double.parseDouble(parts.get(4)),
        Double.parseDouble(parts.get(5)),
        Long.parseLong(parts.get(6)),
        heardNanos);
  }

  boolean shows(String mark) {
    return marks.contains(mark);
  }
}
