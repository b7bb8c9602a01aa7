package sansheng.console.demo;

import java.util.List;
import java.util.Random;
import sansheng.console.demo.Townsfolk.Behaviour;

/**
 * Who calls when the demonstration lets somebody call.
 *
 * @param number as the centre sees it; empty when the caller keeps it back
 * @param name as the telephone company sends it, Latin letters
 */
public record Townsfolk(String number, String name, Behaviour behaviour) {

  /** What a caller does once the centre has taken the call; an extension of the town. */
  public enum Behaviour {
    TALKS("talk"),
    GIVES_UP_SOON("giveup8");

    /** The town's own word for it. */
    public final String extension;

    Behaviour(String extension) {
      this.extension = extension;
    }
  }

  private static final List<Townsfolk> KNOWN =
      List.of(
          talks("+8613800000101", "Lin Jianguo"),
          talks("+8613800000103", "Zhou Min"),
          talks("+8613800000105", "Sun Lihua"),
          talks("+8613800000111", "He Meiling"));
  private static final Townsfolk SHARED = talks("+8657155500123", "Lin");
  private static final Townsfolk WITHHELD = talks("", "Anonymous");

  private static Townsfolk talks(String number, String name) {
    return new Townsfolk(number, name, Behaviour.TALKS);
  }

  /** The kinds of callers that can be ordered. */
  public static final List<String> KINDS =
      List.of("known", "unknown", "shared", "withheld", "two", "impatient");

  /** Who calls when this kind is ordered. */
  public static List<Townsfolk> of(String kind, Random dice) {
    Townsfolk known = KNOWN.get(dice.nextInt(KNOWN.size()));
    return switch (kind) {
      case "known" -> List.of(known);
      case "unknown" -> List.of(stranger(dice));
      case "shared" -> List.of(SHARED);
      case "withheld" -> List.of(WITHHELD);
      case "two" -> List.of(known, stranger(dice));
      case "impatient" ->
          List.of(new Townsfolk(known.number(), known.name(), Behaviour.GIVES_UP_SOON));
      default -> List.of();
    };
  }

  private static Townsfolk stranger(Random dice) {
    return talks("+86139%08d".formatted(dice.nextInt(100_000_000)), "Caller");
  }
}
