package sansheng.bench.pop;

/** Events and list entries as Asterisk 22 writes them, with what the bridge reads. */
final class Ami {
  /** The secret name of the played PBX, as in the recorded transcripts. */
  static final String SYSTEM = "m";

  private Ami() {}

  static String event(String name, String privilege, String... fields) {
    long micros = System.currentTimeMillis() * 1000;
    return "Event: %s\r\nPrivilege: %s,all\r\nTimestamp: %d.%06d\r\nSystemName: %s\r\n%s\r\n\r\n"
        .formatted(
            name,
            privilege,
            micros / 1_000_000,
            micros % 1_000_000,
            SYSTEM,
            String.join("\r\n", fields));
  }

  /** A channel's fields; {@code prefix} is empty or {@code Dest}. */
  static String channel(
      String prefix, String channel, int state, String number, String id, String linkedId) {
    return """
        #Channel: %s
        #ChannelState: %d
        #ChannelStateDesc: %s
        #CallerIDNum: %s
        #CallerIDName: <unknown>
        #ConnectedLineNum: <unknown>
        #ConnectedLineName: <unknown>
        #Language: en
        #AccountCode:
        #Context: queues
        #Exten: 400
        #Priority: 4
        #Uniqueid: %s
        #Linkedid: %s"""
        .formatted(channel, state, describe(state), number, id, linkedId)
        .replace("#", prefix)
        .replace("\n", "\r\n");
  }

  private static String describe(int state) {
    return switch (state) {
      case 0 -> "Down";
      case 4 -> "Ring";
      case 5 -> "Ringing";
      default -> "Up";
    };
  }

  /** A ready member of the queue {@code support}, in the answer to QueueStatus. */
  static String member(String agent) {
    return """
        Event: QueueMember
        ActionID: %%s
        Queue: support
        Name: %s
        Location: PJSIP/a%s
        StateInterface: PJSIP/a%s
        Membership: dynamic
        Penalty: 0
        CallsTaken: 0
        LastCall: 0
        LastPause: 0
        LoginTime: 1795289355
        InCall: 0
        Status: 1
        Paused: 0
        PausedReason:
        Wrapuptime: 0

        """
        .formatted(agent, agent, agent)
        .replace("\n", "\r\n");
  }

  /** A caller who talks to nobody yet, in the answer to Status. */
  static String callInProgress(int nth) {
    return """
        Event: Status
        ActionID: %%s
        Channel: PJSIP/trunk-%08x
        ChannelState: 6
        ChannelStateDesc: Up
        CallerIDNum: 139%08d
        CallerIDName: <unknown>
        ConnectedLineNum: <unknown>
        ConnectedLineName: <unknown>
        Language: en
        AccountCode:
        Context: queues
        Exten: 400
        Priority: 4
        Uniqueid: m-1795200000.%d
        Linkedid: m-1795200000.%d
        Type: PJSIP
        DNID: 400
        EffectiveConnectedLineNum: <unknown>
        EffectiveConnectedLineName: <unknown>
        TimeToHangup: 0
        BridgeID:
        Application: Queue
        Data: support
        Seconds: 30

        """
        .formatted(nth, nth, nth, nth)
        .replace("\n", "\r\n");
  }
}
