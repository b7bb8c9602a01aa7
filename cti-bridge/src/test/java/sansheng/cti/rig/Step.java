package sansheng.cti.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One block of a scenario; {@code pbx/shapes/README.md} says what may stand in one.
 *
 * @param word what its first line is called: {@code Action}, {@code Wait}, {@code Until}, …
 * @param what what its first line says
 * @param lines the other lines, in order
 */
record Step(String word, String what, List<Map.Entry<String, String>> lines) {

  /** The blocks of a file; lines that begin with # are for readers. */
  static List<Step> of(Path scenario) throws IOException {
    List<Step> steps = new ArrayList<>();
    List<Map.Entry<String, String>> block = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(scenario));
    lines.add("");
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        block.add(Map.entry(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      } else if (!line.isBlank()) {
        throw new IOException(scenario.getFileName() + ": '" + line + "' has no colon");
      } else if (!block.isEmpty()) {
        Map.Entry<String, String> first = block.getFirst();
        steps.add(
            new Step(
                first.getKey(), first.getValue(), List.copyOf(block.subList(1, block.size()))));
        block.clear();
      }
    }
    return steps;
  }

  /** The value of a line that occurs once. */
  String line(String name, String otherwise) {
    return lines.stream()
        .filter(l -> l.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
