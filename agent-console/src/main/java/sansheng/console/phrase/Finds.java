package sansheng.console.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found in one text, and which of it the exceptions leave. */
final class Finds {
  private final List<List<Span>> harmful;
  private final List<List<Span>> harmless;

  Finds(int entries) {
    harmful = new ArrayList<>(entries);
    harmless = new ArrayList<>(entries);
    for (int i = 0; i < entries; i++) {
      harmful.add(new ArrayList<>(0));
      harmless.add(new ArrayList<>(0));
    }
  }

  void add(Span span, boolean exception) {
    (exception ? harmless : harmful).get(span.entry()).add(span);
  }

  /** The hits that no exception of their entry touches. */
  List<Span> left() {
    List<Span> all = new ArrayList<>();
    for (int entry = 0; entry < harmful.size(); entry++) {
      List<Span> hits = harmful.get(entry);
      if (!hits.isEmpty()) {
        Cover cover = new Cover(harmless.get(entry));
        hits.stream().filter(hit -> !cover.touches(hit)).forEach(all::add);
      }
    }
    return all;
  }

  /** Spans, asked whether one of them shares a character with another. */
  private static final class Cover {
    private final int[] starts;
    private final int[] reach;

    Cover(List<Span> spans) {
      List<Span> sorted = new ArrayList<>(spans);
      sorted.sort(Comparator.comparingInt(Span::start));
      starts = sorted.stream().mapToInt(Span::start).toArray();
      reach = sorted.stream().mapToInt(Span::end).toArray();
      for (int i = 1; i < reach.length; i++) {
        reach[i] = Math.max(reach[i], reach[i - 1]);
      }
    }

    boolean touches(Span hit) {
      int low = 0;
      int high = starts.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (starts[middle] < hit.end()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low > 0 && reach[low - 1] > hit.start();
    }
  }
}
