package sansheng.console.callscript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scripts as they came, without a database. */
public final class FactoryScripts implements LiveScripts {
  private static final Logger LOG = LoggerFactory.getLogger(FactoryScripts.class);

  private final List<CallScript> scripts;
  private final ScriptRenderer renderer;

  public FactoryScripts(List<CallScript> scripts, ScriptRenderer renderer) {
    this.scripts = List.copyOf(scripts);
    this.renderer = renderer;
  }

  @Override
  public List<CallScript> all(Locale language) {
    return scripts.stream().filter(script -> script.language().equals(language)).toList();
  }

  @Override
  public Optional<RenderedScript> words(String id, CallFacts facts) {
    return find(id, facts.language()).flatMap(script -> said(script, facts));
  }

  private Optional<RenderedScript> said(CallScript script, CallFacts facts) {
    try {
      return Optional.of(renderer.render(script, facts));
    } catch (ScriptRefused e) {
      LOG.warn("The call script {} could not be said: {}", script.id(), e.getMessage());
      return Optional.empty();
    }
  }
}
