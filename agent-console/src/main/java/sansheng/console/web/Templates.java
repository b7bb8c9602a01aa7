package sansheng.console.web;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** FreeMarker with everything escaped and nothing reachable that a page does not need. */
final class Templates {
  private final Configuration configuration;
  private final Messages messages;
  private final ZoneId zone;

  Templates(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
    var version = Configuration.VERSION_2_3_34;
    configuration = new Configuration(version);
    configuration.setTemplateLoader(
        new ClassTemplateLoader(Templates.class.getClassLoader(), "/sansheng/console"));
    // They lie in the jar and never change: without this the class path is searched again every
    // five
    // seconds, under the name of each language, by whoever renders then, which may be a pop.
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(version).build());
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
  }

  /** Renders; the model gets {@code t} (sentences), {@code moments} (times) and {@code lang}. */
  String render(String template, Map<String, ?> model, Locale language) {
    var all = new HashMap<String, Object>(model);
    all.put("t", new Words(messages, language));
    all.put("moments", new Moments(zone, language));
    all.put("lang", language.toLanguageTag());
    try {
      var out = new StringWriter(4096);
      configuration.getTemplate(template, language).process(all, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("The page " + template + " could not be written", e);
    }
  }
}
