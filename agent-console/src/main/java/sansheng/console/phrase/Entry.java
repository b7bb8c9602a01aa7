package sansheng.console.phrase;

import java.util.List;

/**
 * One thing not to be said, with the ways of saying it.
 *
 * @param key its name across languages and versions: letters, digits, hyphens
 * @param patterns ways of saying it, see {@link Pattern}
 * @param exceptions harmless longer words or sentences, the same syntax
 * @param instead what to say instead
 */
public record Entry(
    String key,
    Category category,
    Severity severity,
    List<String> patterns,
    List<String> exceptions,
    String instead) {
  public Entry {
    patterns = List.copyOf(patterns);
    exceptions = List.copyOf(exceptions);
  }
}
