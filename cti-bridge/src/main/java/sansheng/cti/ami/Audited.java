package sansheng.cti.ami;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.response.ManagerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was written to Asterisk's manager: one line of the log {@code sansheng.cti.ami.Audited} for
 * each action, with who asked for it, what it was and what Asterisk answered. Only the fields named
 * here are written, so that no password and no key that somebody pressed can ever be among them.
 */
final class Audited {
  private static final Logger LOG = LoggerFactory.getLogger(Audited.class);
  private static final int LONGEST_VALUE = 128;

  private static final List<String> FIELDS =
      List.of(
          "channel",
          "channel2",
          "context",
          "exten",
          "queue",
          "interface",
          "paused",
          "penalty",
          "reason",
          "direction",
          "state");

  private Audited() {}

  static void answered(String by, ManagerAction action, ManagerResponse response) {
    write(by, action, AmiGate.isTaken(response) ? "taken" : "refused: " + response.getMessage());
  }

  static void refused(String by, ManagerAction action, String why) {
    write(by, action, "never sent: " + why);
  }

  static void asked(String by, ManagerAction action) {
    write(by, action, "a list");
  }

  private static void write(String by, ManagerAction action, String answer) {
    if (!(action instanceof PingAction)) {
      LOG.info("{}", line(by, action, answer));
    }
  }

  /** The line; never holds a control character. */
  static String line(String by, ManagerAction action, String answer) {
    StringBuilder line = new StringBuilder();
    line.append("by=\"").append(by).append("\" action=").append(action.getAction());
    fields(action)
        .forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
    line.append(" answer=\"").append(answer).append('"');
    return line.toString().replaceAll("\\p{Cntrl}", "?");
  }

  private static Map<String, String> fields(ManagerAction action) {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, Object> all = AmiGate.properties(action);
    for (String name : FIELDS) {
      Object value = all.get(name);
      if (value != null) {
        String text = String.valueOf(value);
        fields.put(name, text.substring(0, Math.min(text.length(), LONGEST_VALUE)));
      }
    }
    return fields;
  }
}
