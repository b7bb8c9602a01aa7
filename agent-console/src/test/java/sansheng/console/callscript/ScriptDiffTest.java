package sansheng.console.callscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sansheng.console.callscript.ScriptDiff.Part;
import sansheng.console.callscript.ScriptDiff.Row;

class ScriptDiffTest {
  @Test
  void signsThatChangedInsideALineAreMarked() {
    List<Row> rows = ScriptDiff.between("一\n大约两分钟\n三", "一\n大约三分钟\n三");
    Row changed = rows.get(1);
    assertThat(changed.kind()).isEqualTo("changed");
    assertThat(changed.before())
        .containsExactly(new Part("大约", false), new Part("两", true), new Part("分钟", false));
    assertThat(changed.after().get(1)).isEqualTo(new Part("三", true));
    assertThat(changed.oldLine()).isEqualTo(2);
  }

  @Test
  void addedAndRemovedLinesKeepTheirOwnNumbers() {
    List<Row> rows = ScriptDiff.between("a\nb\nc", "a\nc\nd");
    assertThat(rows.stream().map(row -> row.kind() + row.oldLine() + row.newLine()))
        .containsExactly("same11", "removed2null", "same32", "addednull3");
  }

  @Test
  void whatIsFarFromAChangeIsLeftOut() {
    String before = "x\n".repeat(20) + "old\n" + "y\n".repeat(20);
    List<Row> rows = ScriptDiff.between(before, before.replace("old", "new"));
    assertThat(rows.stream().map(Row::kind))
        .containsExactly("gap", "same", "same", "changed", "same", "same", "gap");
  }

  @Test
  void markupAndMarksInTheTextStayText() {
    List<Row> rows = ScriptDiff.between("<b>\uE000x\uE001", "<b>\uE000y\uE001");
    assertThat(rows.getFirst().after())
        .containsExactly(new Part("<b>", false), new Part("y", true));
    assertThat(ScriptDiff.between("same", "same")).isEmpty();
  }
}
