package sansheng.cti.floor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the floor must be told of a site to read its calls.
 *
 * @param pbx the PBX's public name
 * @param namespace mixed into the ids of calls and recordings; the PBX's secret name, so that
 *     nobody can compute an id from a time and a number
 * @param ringCycle length of one ring, tone and pause: 5 s in mainland China
 * @param agentPhone matches the channel of an agent's phone, its first group is the work number
 * @param trunk matches the channel of a leg to the outside world
 */
public record FloorRules(
    String pbx, String namespace, Duration ringCycle, Pattern agentPhone, Pattern trunk) {

  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]+/(\\d{3,6})-[0-9a-f]+");

  /** The rules for the configuration in {@code pbx/centre}. */
  public static FloorRules of(String pbx, String namespace, Duration ringCycle) {
    return new FloorRules(
        pbx,
        namespace,
        ringCycle,
        Pattern.compile("PJSIP/a(\\d+)-[0-9a-f]+"),
        Pattern.compile("PJSIP/trunk[^/]*-[0-9a-f]+"));
  }

  /** The work number of the agent whose phone this channel is. */
  public Optional<String> agentOf(String channel) {
    Matcher phone = agentPhone.matcher(channel);
    return phone.matches() ? Optional.of(phone.group(1)) : Optional.empty();
  }

  /** {@code PJSIP/1001-0000001f} is a channel of the phone {@code PJSIP/1001}. */
  static String phoneOf(String channel) {
    int dash = channel.lastIndexOf('-');
    return dash < 0 ? channel : channel.substring(0, dash);
  }

  /**
   * A phone that is named by its extension alone, such as {@code SIP/1001-0000001f}: its work
   * number, where neither the site's pattern nor a queue tells whose it is. Null for all others.
   */
  static @Nullable String extensionOf(String channel) {
    Matcher phone = EXTENSION.matcher(channel);
    return phone.matches() ? phone.group(1) : null;
  }

  boolean isTrunk(String channel) {
    return trunk.matcher(channel).matches();
  }

  /** Calls that only carry a password into the PBX (context {@code provision}) are nobody's. */
  boolean isNobodysCall(String channel) {
    return channel.startsWith("Local/") && channel.contains("@provision-");
  }

  UUID idOf(String kind, String key) {
    return UUID.nameUUIDFromBytes(
        (namespace + '/' + pbx + '/' + kind + '/' + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Rings started in the given time since the first began; the first starts at once. */
  int ringsIn(Duration ringing) {
    return (int) (ringing.toMillis() / ringCycle.toMillis()) + 1;
  }
}
