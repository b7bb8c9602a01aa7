package sansheng.console.callscript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One script in one language, as one version of it reads. Immutable, like its source.
 *
 * @param id the same in all languages, e.g. {@code returning-a-call}
 * @param version from 1
 * @param scenario number of the scenario in the centre's list, 1 to 34; 0 for a site's own
 * @param dos what the agent should do (√)
 * @param donts what is banned here (×)
 * @param next ids of the scripts that usually follow
 * @param keywords further words it is found by
 * @param promise what is promised in it; null for nothing
 * @param source the text it was read from
 */
public record CallScript(
    String id,
    Locale language,
    int version,
    String title,
    int scenario,
    When when,
    List<String> dos,
    List<String> donts,
    List<CheckItem> checklist,
    List<ScriptLine> lines,
    List<String> next,
    Set<String> keywords,
    @Nullable PromiseKind promise,
    String source) {

  public CallScript {
    dos = List.copyOf(dos);
    donts = List.copyOf(donts);
    checklist = List.copyOf(checklist);
    lines = List.copyOf(lines);
    next = List.copyOf(next);
    keywords = Set.copyOf(keywords);
  }

  /** The line with this id. */
  public Optional<ScriptLine> line(String lineId) {
    return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
  }
}
