package sansheng.console.transcript;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who says something in a call. */
public enum Speaker {
  /** The centre's side: only these words count against anybody. */
  AGENT,
  /** The other side. */
  CALLER,
  /** A machine, a third person, or nobody knows. */
  OTHER;

  private static final Set<String> AGENTS =
      Set.of(
          "agent",
          "operator",
          "advisor",
          "adviser",
          "representative",
          "rep",
          "客服",
          "客服人员",
          "客服人員",
          "客服专员",
          "客服專員",
          "坐席",
          "座席",
          "坐席人员",
          "座席人员",
          "座席人員",
          "话务员",
          "話務員",
          "接线员",
          "接線員",
          "值机员",
          "值機員");
  private static final Set<String> CALLERS =
      Set.of(
          "caller",
          "customer",
          "client",
          "客户",
          "客戶",
          "顾客",
          "顧客",
          "用户",
          "用戶",
          "来电者",
          "來電者",
          "来电人",
          "來電人",
          "主叫");
  private static final Set<String> OTHERS =
      Set.of("other", "system", "ivr", "其他", "其它", "系统", "系統");
  // 'Agent 1001', '客服 1001 号', 'Customer #2'.
  private static final Pattern NUMBER = Pattern.compile("[\\s#_()-]*[0-9]{0,8}[\\s)]*[号號]?$");

  /** As the API and the tables spell it. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The speaker of this spelling; empty for none. */
  public static Optional<Speaker> find(String spelled) {
    for (Speaker speaker : values()) {
      if (speaker.spelled().equals(spelled)) {
        return Optional.of(speaker);
      }
    }
    return Optional.empty();
  }

  /**
   * Whom a name in a transcript means, whatever its case and width and with or without a number
   * behind it; empty when the name says nothing.
   */
  public static Optional<Speaker> named(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    String bare = NUMBER.matcher(folded.toLowerCase(Locale.ROOT)).replaceFirst("").strip();
    if (AGENTS.contains(bare)) {
      return Optional.of(AGENT);
    }
    if (CALLERS.contains(bare)) {
      return Optional.of(CALLER);
    }
    return OTHERS.contains(bare) ? Optional.of(OTHER) : Optional.empty();
  }
}
