package sansheng.console.callscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a script's text: a header, a line of three hyphens, and then its lines, each under {@code #
 * its-id}. {@code scripts/README.md} describes the form to authors.
 */
public final class ScriptReader {
  private static final int LONGEST = 6_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int MOST_LINES = 40;
  private static final Pattern END_OF_HEADER = Pattern.compile("-{3,}\\s*");
  private static final Pattern HEADING =
      Pattern.compile("#\\s+([a-z0-9-]+)(?:\\s+(fixed|act))?\\s*");

  private final Locale language;
  private final int version;
  private final String source;
  private final List<String> rows;
  private final List<ScriptTrouble> troubles = new ArrayList<>();
  private final List<ScriptLine> lines = new ArrayList<>();
  private final Set<Vocabulary> used = EnumSet.noneOf(Vocabulary.class);

  private ScriptReader(Locale language, int version, String source) {
    this.language = language;
    this.version = version;
    this.source = source;
    rows = source.lines().toList();
  }

  /**
   * Reads a script.
   *
   * @throws ScriptRefused with everything that is wrong with it
   */
  public static CallScript read(Locale language, int version, String source) throws ScriptRefused {
    if (source.length() > LONGEST) {
      throw new ScriptRefused(List.of(ScriptTrouble.at(0, "tooLong", String.valueOf(LONGEST))));
    }
    return new ScriptReader(language, version, source.replace("\r\n", "\n")).read();
  }

  private CallScript read() throws ScriptRefused {
    int separator = 0;
    while (separator < rows.size() && !END_OF_HEADER.matcher(rows.get(separator)).matches()) {
      separator++;
    }
    if (separator == rows.size()) {
      throw new ScriptRefused(List.of(ScriptTrouble.at(0, "noHeader")));
    }
    ScriptHeader header = new ScriptHeader(rows.subList(0, separator), troubles);
    body(separator + 1);
    together(header);
    if (!troubles.isEmpty()) {
      throw new ScriptRefused(
          troubles.stream().sorted(Comparator.comparingInt(ScriptTrouble::line)).toList());
    }
    return header.script(language, version, lines, source);
  }

  private void body(int from) {
    int row = from;
    while (row < rows.size() && rows.get(row).isBlank()) {
      row++;
    }
    if (row == rows.size()) {
      troubles.add(ScriptTrouble.at(row, "noLines"));
      return;
    }
    while (row < rows.size()) {
      Matcher heading = HEADING.matcher(rows.get(row));
      if (!heading.matches()) {
        troubles.add(ScriptTrouble.at(row + 1, "heading", rows.get(row).strip()));
        return;
      }
      int end = row + 1;
      while (end < rows.size() && !rows.get(end).startsWith("#")) {
        end++;
      }
      line(heading, row, end);
      row = end;
    }
    if (lines.size() > MOST_LINES) {
      troubles.add(ScriptTrouble.at(0, "tooManyLines", String.valueOf(MOST_LINES)));
    }
  }

  private void line(Matcher heading, int row, int end) {
    String id = heading.group(1);
    String text = String.join("\n", rows.subList(row + 1, end));
    if (text.isBlank()) {
      troubles.add(ScriptTrouble.at(row + 1, "emptyLine", id));
    } else if (text.length() > LONGEST_LINE) {
      troubles.add(ScriptTrouble.at(row + 1, "longLine", id, String.valueOf(LONGEST_LINE)));
    }
    if (lines.stream().anyMatch(line -> line.id().equals(id))) {
      troubles.add(ScriptTrouble.at(row + 1, "twice", id));
    }
    ScriptLine.Kind kind = ScriptLine.Kind.SAY;
    if (heading.group(2) != null) {
      kind = ScriptLine.Kind.valueOf(heading.group(2).toUpperCase(Locale.ROOT));
    }
    lines.add(new ScriptLine(id, kind, text, row + 2));
    Fence.Found found = Fence.read(text, row + 2);
    troubles.addAll(found.troubles());
    used.addAll(found.used());
  }

  private void together(ScriptHeader header) {
    Set<String> ids = new HashSet<>();
    lines.forEach(line -> ids.add(line.id()));
    header.checksWithoutLine(ids).forEach(troubles::add);
    boolean promises = used.contains(Vocabulary.PROMISE_TIME);
    if (header.promises() && !promises) {
      troubles.add(ScriptTrouble.at(0, "promiseUnsaid", "${promiseTime}"));
    }
  }
}
