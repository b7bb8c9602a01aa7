package sansheng.console.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The latest line of Asterisk's own call detail records about a caller. */
record Cdr(Instant start, Instant end) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  static Cdr ofCaller(Path asterisk, String number) throws IOException {
    Path file = asterisk.resolve("log/cdr-csv/Master.csv");
    WholeCentre.await().until(() -> Files.readString(file).contains(number));
    List<String> lines = Files.readAllLines(file).stream().filter(l -> l.contains(number)).toList();
    List<Instant> times =
        List.of(lines.get(lines.size() - 1).replace("\"", "").split(",")).stream()
            .filter(field -> field.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"))
            .map(field -> LocalDateTime.parse(field, TIME).toInstant(ZoneOffset.UTC))
            .toList();
    return new Cdr(times.get(0), times.get(times.size() - 1));
  }

  /** The record has whole seconds, so it and the log may be a second's fraction apart. */
  static void agree(Instant asterisk, Instant log) {
    assertThat(log).isCloseTo(asterisk, within(1, ChronoUnit.SECONDS));
  }
}
