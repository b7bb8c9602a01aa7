package sansheng.console.callscript;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sansheng.console.web.Messages;

/** Whether a text may become a version: it is read, and said in every sample call. */
public final class ScriptCheck {
  private final Messages messages;
  private final ScriptRenderer renderer;

  public ScriptCheck(Messages messages, ScriptRenderer renderer) {
    this.messages = messages;
    this.renderer = renderer;
  }

  /**
   * Reads a text and tries it.
   *
   * @throws ScriptRefused with everything that is wrong with it
   */
  public CallScript passed(Locale language, int version, String source) throws ScriptRefused {
    CallScript script = ScriptReader.read(language, version, source);
    Set<ScriptTrouble> troubles = new LinkedHashSet<>();
    for (CallFacts facts : SampleCalls.in(messages, language).values()) {
      troubles.addAll(RenderedFlaws.of(script, renderer.render(script, facts), facts));
    }
    if (!troubles.isEmpty()) {
      throw new ScriptRefused(List.copyOf(troubles));
    }
    return script;
  }
}
