package sansheng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The recorded calls of a real Asterisk, told again and again under new ids and at later times. */
public final class Stream {
  private static final Pattern ID = Pattern.compile("m-(\\d+)\\.(\\d+)");
  private static final Pattern TIME = Pattern.compile("Timestamp: (\\d+)\\.");
  private static final Pattern CHANNEL = Pattern.compile("-([0-9a-f]{8})(;[12])?(?=\\r\\n)");

  /**
   * Values that {@code channelvars} adds; our own Asterisk sends none, and asterisk-java cannot
   * take them.
   */
  private static final Pattern CHANNEL_VARIABLE = Pattern.compile("\n\\w*ChanVariable[^\n]*");

  /** What the bridge's account may read ({@code pbx/centre/manager.conf}). */
  private static final Pattern GRANTED = Pattern.compile("\nPrivilege: (system|call|agent|user),");

  private final List<String> events = new ArrayList<>();

  private Stream() {}

  /**
   * @param traces the folder of the transcripts
   * @param length how many events at least
   */
  public static Stream of(Path traces, int length) throws IOException {
    List<List<String>> calls = new ArrayList<>();
    try (var files = Files.list(traces)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        calls.add(eventsOf(file));
      }
    }
    Stream stream = new Stream();
    for (int round = 1; stream.events.size() < length; round++) {
      for (List<String> call : calls) {
        for (String event : call) {
          stream.events.add(again(event, round));
        }
      }
    }
    return stream;
  }

  private static List<String> eventsOf(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r", "");
    return Pattern.compile("\n\n+")
        .splitAsStream(text)
        .map(String::strip)
        .filter(e -> e.startsWith("Event:") && e.contains("\nSystemName: m"))
        .filter(e -> !e.contains("\nActionID:") && !e.startsWith("Event: TestEvent"))
        .filter(e -> GRANTED.matcher(e).find())
        .map(e -> CHANNEL_VARIABLE.matcher(e).replaceAll(""))
        .map(e -> e.replace("\n", "\r\n") + "\r\n\r\n")
        .collect(Collectors.toList());
  }

  private static String again(String event, int round) {
    String later = replace(TIME, event, m -> "Timestamp: " + (number(m, 1) + round * 1_000L) + '.');
    String others =
        replace(ID, later, m -> "m-" + (number(m, 1) + round * 1_000L) + '.' + m.group(2));
    return replace(
        CHANNEL,
        others,
        m ->
            "-%08x%s"
                .formatted(
                    (Long.parseLong(m.group(1), 16) + round * 0x1000L) & 0xffffffffL,
                    m.group(2) == null ? "" : m.group(2)));
  }

  private static long number(MatchResult m, int group) {
    return Long.parseLong(m.group(group));
  }

  private static String replace(Pattern pattern, String in, Function<MatchResult, String> by) {
    return pattern.matcher(in).replaceAll(m -> Matcher.quoteReplacement(by.apply(m)));
  }

  /** The same with every event's text changed. */
  public Stream with(UnaryOperator<String> change) {
    Stream changed = new Stream();
    events.stream().map(change).forEach(changed.events::add);
    return changed;
  }

  /** How many events. */
  public int length() {
    return events.size();
  }

  /** The events from one to another as bytes. */
  public byte[] bytes(int from, int to) {
    return String.join("", events.subList(from, Math.min(to, length())))
        .getBytes(StandardCharsets.UTF_8);
  }
}
