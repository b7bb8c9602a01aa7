package sansheng.console.web;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code t("key", argument…)} in templates: a sentence in the reader's language. */
final class Words implements TemplateMethodModelEx {
  private final Messages messages;
  private final Locale language;

  Words(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's own signature
  public Object exec(List arguments) throws TemplateModelException {
    var unwrapped = new Object[arguments.size()];
    for (int i = 0; i < unwrapped.length; i++) {
      unwrapped[i] = DeepUnwrap.unwrap((TemplateModel) arguments.get(i));
    }
    var key = String.valueOf(unwrapped[0]);
    var rest = Arrays.copyOfRange(unwrapped, 1, unwrapped.length);
    return new SimpleScalar(messages.say(language, key, rest));
  }
}
