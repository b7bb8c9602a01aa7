package sansheng.console.attribution;

import java.util.List;
import java.util.regex.Pattern;
import sansheng.console.attribution.LeadStore.Evidence;
import sansheng.console.customer.Numbers;

/** No whole number stands in what is shown as evidence, whoever wrote it there. */
public record Masks(Numbers numbers) {
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");

  /** The same text, its numbers with their middle hidden. */
  String text(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    numbers.masked(found.group().replaceAll("[ -]", ""))));
  }

  List<Evidence> evidence(List<Evidence> all) {
    return all.stream()
        .map(
            e ->
                e.detail().equals("number")
                    ? new Evidence(
                        e.kind(),
                        e.id(),
                        e.at(),
                        e.agent(),
                        e.detail(),
                        text(e.text()),
                        e.call(),
                        e.customer(),
                        e.name())
                    : e)
        .toList();
  }

  List<Suspicion> suspicions(List<Suspicion> all) {
    return all.stream()
        .map(s -> s.kind().equals("number") ? s.with(text(s.before()), text(s.after())) : s)
        .toList();
  }
}
