package sansheng.console.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The policies that come with the program. */
public final class ShippedPolicies {
  private static final List<String> IDS =
      Stream.concat(
              IntStream.rangeClosed(1, 31).mapToObj(number -> "C" + number),
              Stream.of("C2-promise", "C20-report", "C21-report", "C27-call"))
          .toList();

  private ShippedPolicies() {}

  /** Their texts by id, as {@link PolicyReader} reads them. */
  public static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    IDS.forEach(id -> texts.put(id, text(id)));
    return texts;
  }

  private static String text(String id) {
    try (var in = ShippedPolicies.class.getResourceAsStream("policies/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("The policy " + id + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
