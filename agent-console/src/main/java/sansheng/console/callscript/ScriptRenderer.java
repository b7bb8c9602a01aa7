package sansheng.console.callscript;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts a script into the words of one call. FreeMarker here has no template loader, no classes, no
 * bean access and no built-ins that reach out; and it is shown only what the {@link Fence} let by.
 */
public final class ScriptRenderer {
  private static final int LONGEST_LINE = 4_000;

  private final Configuration configuration;

  /** Any number of threads may use it. */
  public ScriptRenderer() {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setTemplateLoader(null);
  }

  /**
   * Renders.
   *
   * @throws ScriptRefused when the text breaks the rules, or needs what is not known in this call
   */
  public RenderedScript render(CallScript script, CallFacts facts) throws ScriptRefused {
    Map<String, String> model = new HashMap<>();
    facts.values().forEach((name, value) -> model.put(name.word(), value));
    List<RenderedScript.Line> lines = new ArrayList<>();
    for (ScriptLine line : script.lines()) {
      String text = render(line, model, script.language());
      if (!text.isEmpty()) {
        lines.add(new RenderedScript.Line(line.id(), line.kind(), text));
      }
    }
    return new RenderedScript(
        script.id(),
        script.language(),
        script.version(),
        script.title(),
        script.dos(),
        script.donts(),
        lines);
  }

  private String render(ScriptLine line, Map<String, String> model, Locale language)
      throws ScriptRefused {
    List<ScriptTrouble> troubles = Fence.read(line.text(), line.at()).troubles();
    if (!troubles.isEmpty()) {
      throw new ScriptRefused(troubles);
    }
    BoundedWriter out = new BoundedWriter(LONGEST_LINE);
    try {
      new Template(line.id(), line.text(), configuration).process(model, out);
    } catch (IOException | TemplateException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new ScriptRefused(List.of(ScriptTrouble.at(line.at(), "notRendered", reason)));
    }
    // Where the author broke a line to keep it readable, nothing is heard.
    String between = language.getLanguage().equals("zh") ? "" : " ";
    return out.toString()
        .lines()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(between));
  }
}
