package sansheng.cti.ami;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;

/**
 * The raw bytes that an Asterisk said to a manager client, read without a network by the same
 * filter, parser and translator as the live line.
 */
public final class AmiRecording {
  private static final int CHUNK = 2_000;

  private final Path file;
  private final @Nullable String systemName;
  private final int events;

  /**
   * What was in a recording.
   *
   * @param events events of kinds that are known here, without those listed for somebody's action
   * @param forged events not believed for want of the PBX's name
   * @param timeless believed events that bear no time of the PBX
   * @param heldBack blocks that the live line would not have let pass either
   * @param misunderstood events that could not be put into our words
   * @param torn whether it stops in the middle of something
   */
  public record Report(
      int events, int forged, int timeless, long heldBack, int misunderstood, boolean torn) {}

  private AmiRecording(Path file, @Nullable String systemName, int events) {
    this.file = file;
    this.systemName = systemName;
    this.events = events;
  }

  /**
   * Looks a recording through.
   *
   * @throws IOException when it can't be read
   */
  public static AmiRecording of(Path file) throws IOException {
    Map<String, Integer> names = new HashMap<>();
    int events = 0;
    try (InputStream in = Files.newInputStream(file)) {
      AmiBlocks blocks = new AmiBlocks(in, filter());
      for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
        events++;
        AmiBlocks.header(block.get(), "SystemName").ifPresent(n -> names.merge(n, 1, Integer::sum));
      }
    }
    Optional<String> most =
        names.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return new AmiRecording(file, most.orElse(null), events);
  }

  private static Filter filter() {
    return new Filter("recorded", EventNames::isKnown, name -> true);
  }

  /**
   * The name that most of its events bear; only those are believed. Empty when none bears one: then
   * all are.
   */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** How many events there are. */
  public int events() {
    return events;
  }

  /**
   * Reads it from the beginning.
   *
   * @param hearer is told what the PBX said, in order
   */
  public Report read(Consumer<PbxEvent> hearer) throws IOException, InterruptedException {
    Reading reading = new Reading(systemName, hearer);
    Filter filter = filter();
    try (InputStream in = Files.newInputStream(file)) {
      AmiBlocks blocks = new AmiBlocks(in, filter);
      BlockParser parser = new BlockParser();
      List<List<String>> chunk = new ArrayList<>();
      for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
        chunk.add(block.get());
        if (chunk.size() == CHUNK) {
          parser.parse(chunk).forEach(reading::hear);
          chunk.clear();
        }
      }
      parser.parse(chunk).forEach(reading::hear);
      return new Report(
          events,
          reading.forged,
          reading.timeless,
          filter.malformed.sum(),
          reading.misunderstood,
          blocks.isTorn());
    }
  }

  private static final class Reading {
    private final Translator translator = new Translator();
    private final @Nullable String systemName;
    private final Consumer<PbxEvent> hearer;
    private int forged;
    private int timeless;
    private int misunderstood;

    Reading(@Nullable String systemName, Consumer<PbxEvent> hearer) {
      this.systemName = systemName;
      this.hearer = hearer;
    }

    void hear(ManagerEvent event) {
      if (!translator.knows(event)) {
        return;
      }
      if (systemName != null && !systemName.equals(event.getSystemName())) {
        forged++;
        return;
      }
      if (event.getTimestamp() == null) {
        timeless++;
      }
      Optional<PbxEvent> said;
      try {
        said = translator.translate(event);
      } catch (RuntimeException e) {
        // The live floor skips such an event, too, and counts it.
        misunderstood++;
        return;
      }
      said.ifPresent(hearer);
    }
  }
}
