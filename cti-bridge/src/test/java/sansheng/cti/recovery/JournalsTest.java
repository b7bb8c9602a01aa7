package sansheng.cti.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Earlier;
import sansheng.cti.floor.EndedBy;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.FloorRules;
import sansheng.cti.floor.Gap;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Outcome;
import sansheng.cti.floor.Span;

/** Files that a real Asterisk wrote, and what a floor that heard nothing makes of them. */
class JournalsTest {
  private static final FloorRules RULES = FloorRules.of("main", "sysA", Duration.ofSeconds(5));
  private static final Instant BEFORE = Instant.ofEpochSecond(1_795_557_700);
  private static final Instant LATER = Instant.ofEpochSecond(1_795_558_000);

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException, URISyntaxException {
    URI there = Objects.requireNonNull(JournalsTest.class.getResource("/journals")).toURI();
    Files.createDirectories(folder.resolve("cel-custom"));
    for (String name : List.of("queue_log", "cel-custom/cel.csv")) {
      Files.copy(Path.of(there).resolve(name), folder.resolve(name));
    }
  }

  private static Floor floorOf(Instant until, Set<String> ended) {
    Floor floor = new Floor(RULES);
    floor.remember(new Earlier(until, List.of(), ended));
    return floor;
  }

  private Map<String, CallRecord> readUp(Floor floor) throws IOException {
    Map<String, CallRecord> calls = new HashMap<>();
    Gap gap = floor.gap().orElseThrow();
    new Journals(folder, RULES)
        .read(
            gap, batch -> note(floor.apply(new PbxEvent.Missed(LATER, gap.since(), batch)), calls));
    note(floor.apply(new PbxEvent.Snapshot(LATER, Instant.EPOCH, List.of(), List.of())), calls);
    assertThat(floor.liveCalls()).isEmpty();
    return calls;
  }

  private static void note(List<FloorChange> changes, Map<String, CallRecord> calls) {
    for (FloorChange change : changes) {
      if (change instanceof FloorChange.CallChanged c) {
        String key = c.call().callerNumber() + ">" + c.call().dialledNumber();
        CallRecord before = calls.put(key, c.call());
        assertThat(before == null || before.id().equals(c.call().id())).as(key).isTrue();
      }
    }
  }

  private static CallRecord call(Map<String, CallRecord> calls, String key) {
    CallRecord call = Objects.requireNonNull(calls.get(key), () -> key + " in " + calls.keySet());
    assertThat(call.waitTime().plus(call.ringTime()).plus(call.talkTime()).plus(call.holdTime()))
        .isEqualTo(Duration.between(call.offeredAt(), call.endedAt()));
    assertThat(call.uncertain()).containsExactly(new Span(call.offeredAt(), call.endedAt()));
    return call;
  }

  @Test
  void everyShapeOfCallIsReadUpAsIfItHadBeenHeard() throws IOException {
    Map<String, CallRecord> calls = readUp(floorOf(BEFORE, Set.of()));

    CallRecord answered = call(calls, "+8613900000001>400");
    assertThat(answered.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answered.endedBy()).isEqualTo(EndedBy.CALLER);
    assertThat(answered.queue()).isEqualTo("support");
    assertThat(answered.callerName()).isEqualTo("Zhang, San");
    assertThat(answered.offeredAt()).isEqualTo(Instant.ofEpochMilli(1_795_557_716_711L));
    assertThat(answered.firstRingAt()).isEqualTo(Instant.ofEpochMilli(1_795_557_717_214L));
    assertThat(answered.answeredAt()).isEqualTo(Instant.ofEpochMilli(1_795_557_718_219L));
    assertThat(answered.endedAt()).isEqualTo(Instant.ofEpochMilli(1_795_557_720_716L));
    assertThat(answered.offers().get(0).result()).isEqualTo(Offer.Result.ANSWERED);
    assertThat(answered.stints().get(0).agent()).isEqualTo("1001");

    assertThat(call(calls, "+8613900000002>400").endedBy()).isEqualTo(EndedBy.AGENT);
    assertThat(call(calls, "+8613900000003>400").outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(call(calls, "+8613900000004>400").outcome()).isEqualTo(Outcome.EXITED_BY_KEY);

    CallRecord rona = call(calls, "+8613900000005>400");
    assertThat(rona.outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(rona.offers().get(0).result()).isEqualTo(Offer.Result.RANG_NO_ANSWER);

    CallRecord busy = call(calls, "+8613900000006>400");
    assertThat(busy.offers().get(0).result()).isEqualTo(Offer.Result.BUSY);

    assertThat(call(calls, "+8613900000008>1001").outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call(calls, "+8613900000009>1022").outcome()).isEqualTo(Outcome.BUSY);

    CallRecord outgoing = call(calls, "1005>02130000011");
    assertThat(outgoing.direction()).isEqualTo(Direction.OUTGOING);
    assertThat(outgoing.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(outgoing.stints().get(0).agent()).isEqualTo("1005");
    assertThat(call(calls, "1005>02130000012").outcome()).isEqualTo(Outcome.BUSY);
    assertThat(call(calls, "1005>1002").direction()).isEqualTo(Direction.INTERNAL);
    assertThat(calls).hasSize(12);
  }

  @Test
  void whatIsKnownFromBeginningToEndIsNotReadAgain() throws IOException {
    Map<String, CallRecord> calls = readUp(floorOf(BEFORE, Set.of("sysA-1795557716.0")));

    assertThat(calls).hasSize(11).doesNotContainKey("+8613900000001>400");
  }

  @Test
  void aRotatedFileATornLineAndAForgedOneChangeNothing() throws IOException {
    Map<String, CallRecord> whole = readUp(floorOf(BEFORE, Set.of()));
    Path cel = folder.resolve("cel-custom/cel.csv");
    List<String> lines = Files.readAllLines(cel);
    Files.write(folder.resolve("cel-custom/cel.csv.1"), lines.subList(0, 70));
    Files.write(cel, lines.subList(70, lines.size()));
    Files.writeString(
        cel,
        lines.get(0).replace("sysA-", "forged-").replace("1795557716", "1795557799")
            + "\n"
            + lines.get(0).replace("57716", "57798").substring(0, 60),
        StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("queue_log"), "1795557798|sysA-1", StandardOpenOption.APPEND);

    assertThat(readUp(floorOf(BEFORE, Set.of()))).isEqualTo(whole);
  }

  @Test
  void whatWasHeardIsNotBelievedASecondTimeWhenItIsRead() throws IOException {
    Floor floor = floorOf(BEFORE, Set.of());
    List<PbxEvent> events = new ArrayList<>();
    new Journals(folder, RULES).read(floor.gap().orElseThrow(), events::addAll);
    Floor listening = new Floor(RULES);
    listening.apply(new PbxEvent.Snapshot(BEFORE, Instant.EPOCH, List.of(), List.of()));
    Instant cut = Instant.ofEpochSecond(1_795_557_725);
    Map<String, CallRecord> calls = new HashMap<>();
    for (PbxEvent event : events) {
      if (event.at().isBefore(cut)) {
        note(listening.apply(event), calls);
      }
    }
    listening.apply(new PbxEvent.LinkLost(cut, "cut"));

    calls.putAll(readUp(listening));

    assertThat(calls).hasSize(12);
    assertThat(Objects.requireNonNull(calls.get("+8613900000001>400")).uncertain()).isEmpty();
    CallRecord lived = Objects.requireNonNull(calls.get("+8613900000002>400"));
    assertThat(lived.stints()).hasSize(1);
    assertThat(lived.offers()).hasSize(1);
    assertThat(lived.endedBy()).isEqualTo(EndedBy.AGENT);
    assertThat(lived.endedAt()).isEqualTo(Instant.ofEpochMilli(1_795_557_727_866L));
    assertThat(lived.uncertain()).hasSize(1);
    assertThat(lived.uncertain().get(0).from()).isAfterOrEqualTo(lived.answeredAt());
  }

  @Test
  void withoutAFolderReadingUpIsOffAndSaysSo() {
    assertThat(new Journals(null, RULES).trouble()).get().asString().contains("ASTERISK_LOGS");
    assertThat(new Journals(folder.resolve("nowhere"), RULES).trouble()).isPresent();
    assertThat(new Journals(folder, RULES).trouble()).isEmpty();
  }
}
