package sansheng.bench.pop;

/** One caller who waits in the queue, rings at agent 1001 and gives up, in Asterisk's order. */
final class Ring {
  static final String AGENT = "1001";
  private static final int DOWN = 0;
  private static final int RING = 4;
  private static final int RINGING = 5;
  private static final int UP = 6;

  private final String number;
  private final String caller;
  private final String callerId;
  private final String phone;
  private final String phoneId;

  /** The nth ring, of the caller with this number. */
  Ring(int nth, String number) {
    this.number = number;
    long second = System.currentTimeMillis() / 1000;
    // Beyond the numbers of the recorded calls that go on beside it.
    int serial = 1_000_000 + 2 * nth;
    caller = "PJSIP/trunk-%08x".formatted(0x40000000 + serial);
    callerId = "%s-%d.%d".formatted(Ami.SYSTEM, second, serial);
    phone = "PJSIP/a%s-%08x".formatted(AGENT, 0x40000001 + serial);
    phoneId = "%s-%d.%d".formatted(Ami.SYSTEM, second, serial + 1);
  }

  String enters() {
    return Ami.event("Newchannel", "call", theCaller(RING));
  }

  String waits() {
    return Ami.event(
            "QueueCallerJoin", "agent", theCaller(UP), "Queue: support", "Position: 1", "Count: 1")
        + Ami.event("Newchannel", "call", thePhone("", DOWN));
  }

  /** The event that makes the phone ring for the floor; its bytes are what is measured from. */
  String offered() {
    return Ami.event(
        "AgentCalled",
        "agent",
        theCaller(UP),
        thePhone("Dest", DOWN),
        "Queue: support",
        "Interface: PJSIP/a" + AGENT,
        "MemberName: " + AGENT);
  }

  String rings() {
    return Ami.event(
            "DialBegin",
            "call",
            theCaller(UP),
            thePhone("Dest", DOWN),
            "DialString: PJSIP/a" + AGENT)
        + Ami.event("Newstate", "call", thePhone("", RINGING));
  }

  String givesUp() {
    return Ami.event("HangupRequest", "call", theCaller(UP), "Cause: 16")
        + Ami.event(
            "DialEnd", "call", theCaller(UP), thePhone("Dest", RINGING), "DialStatus: CANCEL")
        + Ami.event("Hangup", "call", thePhone("", RINGING), "Cause: 0", "Cause-txt: Unknown")
        + Ami.event(
            "QueueCallerAbandon",
            "agent",
            theCaller(UP),
            "Queue: support",
            "Position: 1",
            "OriginalPosition: 1",
            "HoldTime: 0")
        + Ami.event(
            "QueueCallerLeave", "agent", theCaller(UP), "Queue: support", "Position: 1", "Count: 0")
        + Ami.event("Hangup", "call", theCaller(UP), "Cause: 16", "Cause-txt: Normal Clearing");
  }

  private String theCaller(int state) {
    return Ami.channel("", caller, state, number, callerId, callerId);
  }

  private String thePhone(String prefix, int state) {
    return Ami.channel(prefix, phone, state, AGENT, phoneId, callerId);
  }
}
