package sansheng.cti.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code bin/transcripts}: plays scenarios and writes what a manager session heard. */
public final class Transcripts {
  private static final Path SCENARIOS = Path.of("pbx", "shapes", "scenarios");
  private static final Path TRACES = Path.of("cti-bridge/src/test/resources/ami-traces");
  private static final String ENDING = ".txt";

  private Transcripts() {}

  /** Names of scenarios, or none for all of them. */
  public static void main(String[] names) throws InterruptedException {
    try {
      for (String name : names.length == 0 ? all() : List.of(names)) {
        record(name);
      }
    } catch (IOException e) {
      System.err.println("transcripts: " + e.getMessage());
      System.exit(1);
    }
  }

  private static List<String> all() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(ENDING))
          .map(f -> f.substring(0, f.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private static void record(String name) throws IOException, InterruptedException {
    Path scenario = SCENARIOS.resolve(name + ENDING);
    if (!Files.isReadable(scenario)) {
      throw new IOException("there is no scenario " + scenario);
    }
    List<Step> steps = Step.of(scenario);
    String ring = setting(steps, "Ring", "3");
    String reader = setting(steps, "Reader", "sansheng");
    Path folder = Files.createTempDirectory("rig");
    try (Stage stage = new Stage(folder, ring, reader)) {
      stage.play(steps);
      // Nothing of this machine may stand in a transcript; one letter is one byte here.
      String events = new String(stage.events(), StandardCharsets.ISO_8859_1);
      Files.writeString(
          TRACES.resolve(name + ENDING),
          events.replace(folder.toString(), "/pbx"),
          StandardCharsets.ISO_8859_1);
      System.out.println(name);
    } catch (IOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    } finally {
      remove(folder);
    }
  }

  private static String setting(List<Step> steps, String word, String otherwise) {
    return steps.stream()
        .filter(s -> s.word().equals(word))
        .map(Step::what)
        .findFirst()
        .orElse(otherwise);
  }

  private static void remove(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
