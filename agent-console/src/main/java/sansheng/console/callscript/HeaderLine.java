package sansheng.console.callscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a script's header.
 *
 * @param key what stands before the colon; {@code √}, {@code ×} or {@code check} for those lines
 * @param id a check item's id; empty for others
 * @param weight a check item's, 1 to 10
 * @param fatal whether missing the check item fails the call
 * @param fact what the system judges the check item by; null for a person
 */
record HeaderLine(
    int line,
    String key,
    String id,
    int weight,
    boolean fatal,
    @Nullable String fact,
    String value) {
  private static final Pattern POINT = Pattern.compile("([√✓×✗])\\s*(\\S.*)");
  private static final Pattern PAIR = Pattern.compile("([a-z]+)\\s*[:：]\\s*(\\S.*)");
  private static final Pattern CHECK =
      Pattern.compile(
          "check\\s+([a-z0-9-]+)"
              + "(?:\\s*[,，]\\s*weight\\s+([0-9]{1,2}))?"
              + "(?:\\s*[,，]\\s*(fatal))?"
              + "(?:\\s*[,，]\\s*system\\s+([a-z0-9-]+))?"
              + "\\s*[:：]\\s*(\\S.*)");

  /** Reads a line; null when it is none of a header. */
  static @Nullable HeaderLine read(int line, String text) {
    Matcher point = POINT.matcher(text);
    if (point.matches()) {
      boolean good = point.group(1).equals("√") || point.group(1).equals("✓");
      return new HeaderLine(line, good ? "√" : "×", "", 1, false, null, point.group(2).strip());
    }
    Matcher check = CHECK.matcher(text);
    if (check.matches()) {
      int weight = check.group(2) == null ? 1 : Integer.parseInt(check.group(2));
      return new HeaderLine(
          line,
          "check",
          check.group(1),
          weight,
          check.group(3) != null,
          check.group(4),
          check.group(5).strip());
    }
    Matcher pair = PAIR.matcher(text);
    return pair.matches()
        ? new HeaderLine(line, pair.group(1), "", 1, false, null, pair.group(2).strip())
        : null;
  }
}
