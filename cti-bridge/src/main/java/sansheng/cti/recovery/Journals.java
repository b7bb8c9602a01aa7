package sansheng.cti.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.event.PbxEvent.LegStarted;
import sansheng.cti.floor.FloorRules;
import sansheng.cti.floor.Gap;

/**
 * The files of one Asterisk, in which stands what happened while nobody listened: {@code queue_log}
 * and the channel event log. They are read where they lie, on the same machine or in a folder that
 * is mounted; nothing is written there.
 */
public final class Journals {
  private static final int BATCH = 5_000;

  private final @Nullable Path folder;
  private final FloorRules rules;

  /**
   * @param folder Asterisk's log folder; null turns reading up off
   * @param rules the floor's rules, with the PBX's secret name: a line without it was not written
   *     by that PBX
   */
  public Journals(@Nullable Path folder, FloorRules rules) {
    this.folder = folder;
    this.rules = rules;
  }

  /** Why nothing can be read up, as a sentence; empty when it can. */
  public Optional<String> trouble() {
    Path logs = folder;
    if (logs == null) {
      return Optional.of(
          "no folder with Asterisk's logs is set (SANSHENG_ASTERISK_LOGS): what happens while the bridge is away stays unknown");
    }
    if (!queueLog(logs).isThere() && !channelLog(logs).isThere()) {
      return Optional.of(
          "neither queue_log nor cel-custom/cel.csv can be read in "
              + logs
              + ": check SANSHENG_ASTERISK_LOGS");
    }
    return Optional.empty();
  }

  private static LogFile queueLog(Path logs) {
    return new LogFile(logs.resolve("queue_log"), QueueLine::momentOf);
  }

  private static LogFile channelLog(Path logs) {
    return new LogFile(logs.resolve("cel-custom").resolve("cel.csv"), CelLine::momentOf);
  }

  /**
   * Tells what the files hold of the gap, in order and in batches.
   *
   * @throws IOException when a file that is there can't be read
   */
  public void read(Gap gap, Consumer<List<PbxEvent>> batches) throws IOException {
    Path logs = folder;
    if (logs == null) {
      return;
    }
    QueueJournal queues = new QueueJournal();
    queueLog(logs).linesFrom(gap.context(), line -> QueueLine.parse(line).ifPresent(queues::add));
    Pick pick = new Pick(gap, queues, batches);
    Retelling retelling = new Retelling(rules, queues, pick::take);
    String genuine = rules.namespace() + '-';
    channelLog(logs)
        .linesFrom(
            gap.context(),
            line ->
                CelLine.parse(line)
                    .filter(e -> e.leg().startsWith(genuine))
                    .ifPresent(retelling::add));
    retelling.end();
    pick.end();
  }

  /**
   * Of all that is told, what belongs to the gap; and what is known beside the files, in between.
   */
  private static final class Pick {
    private final Gap gap;
    private final Consumer<List<PbxEvent>> batches;
    private final List<Told> beside = new ArrayList<>();
    private final Set<String> wanted = new HashSet<>();
    private List<PbxEvent> batch = new ArrayList<>();
    private int next;

    Pick(Gap gap, QueueJournal queues, Consumer<List<PbxEvent>> batches) {
      this.gap = gap;
      this.batches = batches;
      gap.open().values().forEach(call -> beside.addAll(Recollection.holds(call)));
      if (!gap.anew()) {
        queues.members().stream()
            .filter(m -> !m.event().at().isBefore(gap.from()))
            .forEach(beside::add);
      }
      beside.sort(Comparator.comparing((Told t) -> t.event().at()));
    }

    void take(Told told) {
      besideUntil(told.event().at());
      if (isWanted(told)) {
        add(told.event());
      }
    }

    private boolean isWanted(Told told) {
      Instant at = told.event().at();
      if (!gap.anew()) {
        return !at.isBefore(gap.from());
      }
      String call = told.call();
      if (told.event() instanceof LegStarted leg && leg.leg().equals(call)) {
        boolean unknown = !at.isBefore(gap.from()) && !gap.ended().contains(call);
        if (unknown || gap.open().containsKey(call)) {
          wanted.add(call);
        }
      }
      return wanted.contains(call);
    }

    private void besideUntil(Instant at) {
      while (next < beside.size() && !beside.get(next).event().at().isAfter(at)) {
        Told told = beside.get(next++);
        if (told.call().isEmpty() || wanted.contains(told.call())) {
          add(told.event());
        }
      }
    }

    private void add(PbxEvent event) {
      batch.add(event);
      if (batch.size() >= BATCH) {
        batches.accept(batch);
        batch = new ArrayList<>();
      }
    }

    void end() {
      besideUntil(Instant.MAX);
      if (!batch.isEmpty()) {
        batches.accept(batch);
      }
    }
  }
}
