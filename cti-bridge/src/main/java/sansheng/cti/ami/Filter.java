package sansheng.cti.ami;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges what a PBX's manager sends, block by block, before anybody interprets it, and counts what
 * it does not let pass. A name that a caller sent can hold line breaks, and so lines of its own.
 */
final class Filter {
  /** A real event has 17 headers on average; the longest in our transcripts, of variables, 144. */
  static final int MOST_HEADERS = 256;

  /** In bytes; Asterisk's own longest, an application's data, are below 4,096. */
  static final int LONGEST_LINE = 8_192;

  private static final Logger LOG = LoggerFactory.getLogger(Filter.class);
  private static final int MOST_NAMES = 500;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");

  /** Asterisk repeats these by right; {@code state} in the test events of some builds. */
  private static final Set<String> REPEATED = Set.of("output", "variable");

  /** What asterisk-java tells its listeners of itself; from a line it can only be forged. */
  private static final Set<String> NEVER_SENT =
      Set.of("connect", "disconnect", "protocolidentifierreceived");

  /**
   * Events that nobody here needs and that asterisk-java keeps books of, for the sake of programs
   * written for Asterisk 11: the books grow without end over forged ones, and a number too long in
   * one of them ends its reader.
   */
  private static final Set<String> NOT_NEEDED = Set.of("bridgecreate", "bridgedestroy");

  private final String pbx;
  private final Predicate<String> known;
  private final Predicate<String> needed;
  private final Map<String, LongAdder> unknown = new ConcurrentHashMap<>();

  /** Events that are known and that nobody here needs. */
  final LongAdder unneeded = new LongAdder();

  /** Blocks held back because they were no event or response, or more than one. */
  final LongAdder malformed = new LongAdder();

  /** Events of a type that nobody here knows; counted, and not interpreted. */
  final LongAdder strangers = new LongAdder();

  /**
   * @param pbx for the log
   * @param known whether there is a class for an event of this name
   * @param needed whether somebody here makes something of it
   */
  Filter(String pbx, Predicate<String> known, Predicate<String> needed) {
    this.pbx = pbx;
    this.known = known;
    this.needed = needed;
  }

  /**
   * Whether a block is worth looking at: a response, what belongs to one, or an event that somebody
   * here needs. To be asked first, for two thirds of what an Asterisk says is not.
   *
   * @param first its first line
   * @param answers whether it bears the id of an action
   */
  boolean needs(String first, boolean answers) {
    if (!isHeader(first, "Event")) {
      return true;
    }
    String name = value(first).toLowerCase(Locale.ROOT);
    if (NEVER_SENT.contains(name)) {
      return true; // it is held back, and that is to be counted
    }
    if (!known.test(name)) {
      stranger(value(first));
      return false;
    }
    if (answers || (needed.test(name) && !NOT_NEEDED.contains(name))) {
      return true;
    }
    unneeded.increment();
    return false;
  }

  /**
   * Whether a block is sound, and so may be interpreted.
   *
   * @param lines without the empty line that ended them
   */
  boolean wants(List<String> lines) {
    Optional<String> trouble = trouble(lines);
    trouble.ifPresent(this::holdBack);
    return trouble.isEmpty();
  }

  /** Notes a block that was not even read to its end. */
  void holdBack(String why) {
    malformed.increment();
    long count = malformed.sum();
    // Whoever can forge events must not fill the log with them: told at 1, 2, 4, 8… of them.
    if (Long.bitCount(count) == 1) {
      LOG.warn("{} blocks from Asterisk '{}' were held back, the last: {}", count, pbx, why);
    }
  }

  private static Optional<String> trouble(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.of("nothing in it");
    }
    String first = lines.getFirst();
    if (!isHeader(first, "Event") && !isHeader(first, "Response")) {
      return Optional.of("neither an event nor a response");
    }
    if (NEVER_SENT.contains(value(first).toLowerCase(Locale.ROOT))) {
      return Optional.of("an event that no Asterisk sends");
    }
    Collection<String> keys = new HashSet<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (!keys.add(key) && !isRepeated(key) && !first.equals("Event: TestEvent")) {
          return Optional.of("a header twice");
        }
      }
    }
    // asterisk-java's reader dies of a bridge without a name.
    return value(first).regionMatches(true, 0, "Bridge", 0, 6) && !keys.contains("bridgeuniqueid")
        ? Optional.of("a bridge without a name")
        : Optional.empty();
  }

  static boolean isHeader(String line, String key) {
    return line.length() > key.length()
        && line.charAt(key.length()) == ':'
        && line.regionMatches(true, 0, key, 0, key.length());
  }

  private static boolean isRepeated(String key) {
    return REPEATED.contains(key) || key.contains("chanvariable");
  }

  private static String value(String header) {
    return header.substring(header.indexOf(':') + 1).strip();
  }

  /** asterisk-java is not given it: of what it does not know it remembers every name. */
  private void stranger(String name) {
    strangers.increment();
    if (NAME.matcher(name).matches() && unknown.size() < MOST_NAMES) {
      unknown.computeIfAbsent(name, this::meets).increment();
    }
  }

  private LongAdder meets(String name) {
    LOG.info("Asterisk '{}' sends {} events, which are not known here", pbx, name);
    return new LongAdder();
  }
}
