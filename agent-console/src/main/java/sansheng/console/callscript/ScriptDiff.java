package sansheng.console.callscript;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is different between two texts, line by line and, inside a line, sign by sign. */
public final class ScriptDiff {
  private static final char BEGIN = '\uE000';
  private static final char END = '\uE001';
  private static final int AROUND = 2;
  private static final DiffRowGenerator GENERATOR =
      DiffRowGenerator.create()
          .showInlineDiffs(true)
          .inlineDiffByWord(false)
          .mergeOriginalRevised(false)
          .lineNormalizer(line -> line)
          .oldTag(begins -> String.valueOf(begins ? BEGIN : END))
          .newTag(begins -> String.valueOf(begins ? BEGIN : END))
          .build();

  private ScriptDiff() {}

  /** A piece of a line. */
  public record Part(String text, boolean changed) {}

  /**
   * A pair of lines.
   *
   * @param kind {@code same}, {@code added}, {@code removed}, {@code changed}, or {@code gap} for
   *     lines left out because nothing is different there
   * @param oldLine number of the old line; null where there is none
   * @param newLine number of the new line; null where there is none
   */
  public record Row(
      String kind,
      @Nullable Integer oldLine,
      @Nullable Integer newLine,
      List<Part> before,
      List<Part> after) {
    public Row {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** The differences with two lines around each; empty when there are none. */
  public static List<Row> between(String before, String after) {
    List<Row> all = new ArrayList<>();
    int old = 0;
    int now = 0;
    for (DiffRow row :
        GENERATOR.generateDiffRows(plain(before).lines().toList(), plain(after).lines().toList())) {
      boolean inOld = row.getTag() != DiffRow.Tag.INSERT;
      boolean inNew = row.getTag() != DiffRow.Tag.DELETE;
      old += inOld ? 1 : 0;
      now += inNew ? 1 : 0;
      all.add(
          new Row(
              kind(row.getTag()),
              inOld ? Integer.valueOf(old) : null,
              inNew ? Integer.valueOf(now) : null,
              parts(row.getOldLine()),
              parts(row.getNewLine())));
    }
    return near(all);
  }

  private static String kind(DiffRow.Tag tag) {
    return switch (tag) {
      case INSERT -> "added";
      case DELETE -> "removed";
      case CHANGE -> "changed";
      case EQUAL -> "same";
    };
  }

  private static String plain(String text) {
    return text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
  }

  private static List<Part> parts(String marked) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    boolean changed = false;
    for (int i = 0; i <= marked.length(); i++) {
      boolean mark = i == marked.length() || marked.charAt(i) == BEGIN || marked.charAt(i) == END;
      if (mark) {
        if (i > from) {
          parts.add(new Part(marked.substring(from, i), changed));
        }
        from = i + 1;
        changed = i < marked.length() && marked.charAt(i) == BEGIN;
      }
    }
    return parts;
  }

  private static List<Row> near(List<Row> all) {
    boolean[] keep = new boolean[all.size()];
    boolean any = false;
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).kind().equals("same")) {
        any = true;
        for (int j = Math.max(0, i - AROUND); j <= Math.min(all.size() - 1, i + AROUND); j++) {
          keep[j] = true;
        }
      }
    }
    List<Row> shown = new ArrayList<>();
    for (int i = 0; any && i < all.size(); i++) {
      if (keep[i]) {
        shown.add(all.get(i));
      } else if (shown.isEmpty() || !shown.getLast().kind().equals("gap")) {
        shown.add(new Row("gap", null, null, List.of(), List.of()));
      }
    }
    return shown;
  }
}
