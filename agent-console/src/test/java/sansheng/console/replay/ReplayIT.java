package sansheng.console.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code bin/replay FILE} as its users run it: a process, judged by what it prints. */
class ReplayIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path TRACES = ROOT.resolve("cti-bridge/src/test/resources/ami-traces");

  @TempDir private Path folder;

  private record Ended(int exitCode, String out, String err) {
    List<JsonObject> calls() {
      return out.lines().map(JsonObject::new).toList();
    }
  }

  static Stream<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(TRACES)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  private Ended replay(@Nullable Path in, String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(ROOT.resolve("bin/replay").toString());
    builder.command().addAll(List.of(words));
    builder.environment().keySet().removeIf(n -> n.matches("SANSHENG_.*|DATABASE.*"));
    // Neither a database nor a way to one.
    builder.environment().put("DATABASE_URL", "postgres://nobody:nothing@127.0.0.1:1/none");
    if (in != null) {
      builder.redirectInput(in.toFile());
    }
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Ended(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void theLogIsWhatAReaderOfTheTranscriptWouldWrite(Path transcript) throws Exception {
    Ended replayed = replay(null, transcript.toString());
    assertThat(replayed.exitCode).as(replayed.err).isZero();
    Path byHand =
        transcript.resolveSibling(
            transcript.getFileName().toString().replace(".txt", ".expected.json"));
    if (!Files.exists(byHand)) {
      assertThat(replayed.out).isEmpty();
      return;
    }
    JsonArray expected = new JsonArray(Files.readString(byHand));
    assertThat(replayed.calls()).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      judge(replayed.calls().get(i), expected.getJsonObject(i));
    }
  }

  /** A field that the log written by hand leaves out was not judged. */
  private static void judge(JsonObject said, JsonObject byHand) {
    for (Map.Entry<String, Object> field : byHand) {
      assertThat(plain(said.getValue(field.getKey())))
          .as(field.getKey())
          .isEqualTo(plain(field.getValue()));
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Number number -> number.doubleValue();
      case JsonArray array -> {
        List<@Nullable Object> all = new ArrayList<>();
        array.forEach(part -> all.add(plain(part)));
        yield all;
      }
      case JsonObject object -> {
        // Ids of recordings follow from the PBX's secret name; nobody works them out by hand.
        Map<String, @Nullable Object> all = new java.util.TreeMap<>();
        object.forEach(e -> all.put(e.getKey(), plain(e.getValue())));
        all.remove("id");
        yield all;
      }
      default -> value;
    };
  }

  @Test
  void standardInputGivesTheSame() throws Exception {
    Path transcript = TRACES.resolve("01-answered-caller-hangs.txt");
    assertThat(replay(transcript, "-").out).isEqualTo(replay(null, transcript.toString()).out);
  }

  @Test
  void aCallStillOpenAtTheEndGetsNoEnd() throws Exception {
    byte[] whole = Files.readAllBytes(TRACES.resolve("01-answered-caller-hangs.txt"));
    String text = new String(whole, UTF_8);
    int talking = text.indexOf("Event: AgentComplete");
    Path half = Files.writeString(folder.resolve("half.txt"), text.substring(0, talking));
    Ended replayed = replay(null, half.toString());
    assertThat(replayed.exitCode).isZero();
    JsonObject call = replayed.calls().get(0);
    assertThat(call.getString("answeredAt")).isNotNull();
    assertThat(call.getString("endedAt")).isNull();
    assertThat(call.getString("outcome")).isNull();
    assertThat(replayed.err).contains("1 of them open at the end");
  }

  @Test
  void theRingCycleAndTheChannelsOfASiteCanBeSaid() throws Exception {
    String transcript = TRACES.resolve("06-queue-timeout-exit.txt").toString();
    int usual = replay(null, transcript).calls().get(0).getInteger("rings");
    JsonObject faster = replay(null, "--ring-cycle", "1", transcript).calls().get(0);
    assertThat(faster.getInteger("rings")).isGreaterThan(usual);
    String dialled = TRACES.resolve("18-outbound-noanswer-busy-fail.txt").toString();
    assertThat(replay(null, dialled).calls().get(2).getString("direction")).isEqualTo("incoming");
    assertThat(
            replay(null, dialled, "--agent-phone", "Local/(9999)@.*", "--trunk", "PJSIP/isp-.*")
                .calls()
                .get(2)
                .getString("direction"))
        .isEqualTo("internal");
  }

  @Test
  void whatCannotBeReadIsOneSentence() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "no transcript\n");
    for (String[] words :
        new String[][] {
          {"/no/such/file"},
          {folder.toString()},
          {text.toString()},
          {},
          {"--ring-cycle"},
          {"--ring-cycle", "0", text.toString()},
          {"--agent-phone", "(", text.toString()},
          {"--agent-phone", "PJSIP/.*", text.toString()},
          {"--call", "7"},
          {"--day", "yesterday"},
          {"--what", text.toString()}
        }) {
      Ended refused = replay(null, words);
      assertThat(refused.exitCode).as(String.join(" ", words)).isEqualTo(1);
      assertThat(refused.out).isEmpty();
      assertThat(refused.err.lines()).as(refused.err).hasSize(1);
    }
  }
}
