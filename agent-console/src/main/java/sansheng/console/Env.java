package sansheng.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads settings out of the environment; what makes no sense is named, with what is allowed. */
final class Env {
  private final Map<String, String> environment;

  Env(Map<String, String> environment) {
    this.environment = environment;
  }

  @Nullable String optional(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  String text(String name, String usual) {
    String value = optional(name);
    return value == null ? usual : value;
  }

  @Nullable Path path(String name) {
    String value = optional(name);
    return value == null ? null : Path.of(value);
  }

  int number(String name, int usual, int least, int most) {
    String value = optional(name);
    if (value == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refused(name, value, least, most, e);
    }
    throw refused(name, value, least, most, null);
  }

  private static StartRefused refused(
      String name, String value, int least, int most, @Nullable Exception cause) {
    String sentence =
        "%s is '%s'; it must be a whole number from %d to %d.".formatted(name, value, least, most);
    return cause == null ? new StartRefused(sentence) : new StartRefused(sentence, cause);
  }

  boolean flag(String name, boolean usual) {
    String value = optional(name);
    if (value == null) {
      return usual;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "1", "on" -> true;
      case "no", "false", "0", "off" -> false;
      default -> throw new StartRefused(name + " is '" + value + "'; it must be yes or no.");
    };
  }
}
