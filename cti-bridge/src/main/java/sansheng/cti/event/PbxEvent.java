package sansheng.cti.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a PBX told us. A <i>leg</i> is Asterisk's {@code Uniqueid}, a <i>call</i> its {@code
 * Linkedid}; {@code at} is the PBX's own clock, never the time of processing.
 */
public sealed interface PbxEvent {

  /** When it happened, by the PBX's clock. */
  Instant at();

  /** Events about one leg of one call; by them a leg that has moved to another call is noticed. */
  sealed interface OfLeg extends PbxEvent {
    /** Asterisk's unique id of the leg. */
    String leg();

    /** Asterisk's linked id: the call the leg belongs to now. */
    String call();
  }

  /**
   * A leg came into being.
   *
   * @param channel its channel, such as {@code PJSIP/a1001-0000001f}
   * @param number the number of whoever is at its end; null when withheld
   * @param dialled the extension it asked for; null when none
   */
  record LegStarted(
      Instant at,
      String leg,
      String call,
      String channel,
      @Nullable String number,
      @Nullable String name,
      @Nullable String dialled)
      implements OfLeg {}

  /** The number or name at the end of a leg became known. */
  record LegIdentified(
      Instant at, String leg, String call, @Nullable String number, @Nullable String name)
      implements OfLeg {}

  /**
   * Whoever is at the end of the leg has asked to hang up, or does not take the call.
   *
   * @param cause the network's hang-up cause (Q.850); 0 when none was given
   */
  record HangUpAsked(Instant at, String leg, String call, int cause) implements OfLeg {
    /** Without any cause. */
    public HangUpAsked(Instant at, String leg, String call) {
      this(at, leg, call, 0);
    }
  }

  /**
   * A leg is gone.
   *
   * @param cause the network's hang-up cause (Q.850); 0 when none was given
   */
  record LegEnded(Instant at, String leg, String call, int cause) implements OfLeg {}

  /** A caller stands in a queue from now on. */
  record QueueJoined(Instant at, String leg, String call, String queue, @Nullable String dialled)
      implements OfLeg {}

  /** A caller stands in the queue no longer, whatever the reason. */
  record QueueLeft(Instant at, String leg, String call, String queue) implements OfLeg {}

  /** A caller left the queue without an answer: hung up, <b>or</b> the queue's limit ran out. */
  record QueueGivenUp(Instant at, String leg, String call, String queue) implements OfLeg {}

  /**
   * Why the dialplan got the caller back from the queue.
   *
   * @param status app_queue's word: {@code TIMEOUT}, {@code FULL}, {@code JOINEMPTY}, …
   */
  record QueueExited(Instant at, String leg, @Nullable String queue, String status)
      implements PbxEvent {}

  /**
   * A queue rings an agent for a caller.
   *
   * @param leg the caller's leg
   * @param agentLeg the leg to the agent's phone
   */
  record AgentOffered(
      Instant at, String leg, String call, String agentLeg, String agent, String queue)
      implements OfLeg {}

  /** The agent's phone rang as long as the queue lets it, and nobody answered. */
  record AgentRangOut(Instant at, String leg, String call, String agentLeg, String agent)
      implements OfLeg {}

  /** An agent took the caller from the queue. */
  record AgentConnected(
      Instant at, String leg, String call, String agentLeg, String agent, String queue)
      implements OfLeg {}

  /**
   * The talk that the queue arranged is over for the queue.
   *
   * @param agentLeg null when that leg was gone before the queue noticed
   * @param reason app_queue's word: {@code agent}, {@code caller} or {@code transfer}
   */
  record AgentCompleted(
      Instant at, String leg, String call, @Nullable String agentLeg, String agent, String reason)
      implements OfLeg {}

  /**
   * One leg dials another.
   *
   * @param leg the leg that is dialled
   * @param by the leg that dials; null when the PBX itself does (originate)
   * @param number the number that is dialled on it; null when it is a phone's name or unknown
   */
  record DialStarted(
      Instant at, String leg, String call, @Nullable String by, @Nullable String number)
      implements OfLeg {
    /** Without any number. */
    public DialStarted(Instant at, String leg, String call, @Nullable String by) {
      this(at, leg, call, by, null);
    }
  }

  /**
   * Dialling a leg has ended.
   *
   * @param status {@code ANSWER}, {@code NOANSWER}, {@code BUSY}, {@code CANCEL}, …
   */
  record DialEnded(Instant at, String leg, String call, @Nullable String by, String status)
      implements OfLeg {}

  /**
   * A leg hears those in a bridge from now on.
   *
   * @param inPlaceOf the leg that makes room for it; null for most
   * @param oneCall whether all in the bridge belong to one call from now on, this leg's; not so in
   *     a conference room
   */
  record BridgeJoined(
      Instant at,
      String leg,
      String call,
      String bridge,
      @Nullable String inPlaceOf,
      boolean oneCall)
      implements OfLeg {
    /** In nobody's place, and whoever is there stays in their own call. */
    public BridgeJoined(Instant at, String leg, String call, String bridge) {
      this(at, leg, call, bridge, null, false);
    }
  }

  /** A leg has left a bridge. */
  record BridgeParted(Instant at, String leg, String call, String bridge) implements OfLeg {}

  /** The leg's end has put the others on hold. */
  record HoldStarted(Instant at, String leg, String call) implements OfLeg {}

  /** The leg's end has come back from hold. */
  record HoldEnded(Instant at, String leg, String call) implements OfLeg {}

  /**
   * Asterisk begins to take a Local channel, which only led from one leg to another, out of their
   * way: the leg behind it comes to sit where its near half sits.
   *
   * @param one its near half
   * @param two its far half
   * @param source the leg that comes in its place
   */
  record ShortcutStarted(Instant at, String one, String two, String source) implements PbxEvent {}

  /** A leg is being recorded. */
  record RecordingStarted(Instant at, String leg, String call) implements OfLeg {}

  /** A leg is recorded no longer. */
  record RecordingStopped(Instant at, String leg, String call) implements OfLeg {}

  /**
   * An agent handed the other side on without asking first.
   *
   * @param leg the transferring leg
   * @param extension where to
   */
  record TransferredBlind(Instant at, String leg, String call, String extension, boolean success)
      implements OfLeg {}

  /**
   * An agent handed the other side on to somebody they had asked.
   *
   * @param leg the transferring leg, in its first call
   * @param to the number of whoever was asked, as the transferring phone shows it
   * @param target the leg to whoever was asked; null when not told
   */
  record TransferredAttended(
      Instant at, String leg, String call, String to, @Nullable String target, boolean success)
      implements OfLeg {
    /** To a number only. */
    public TransferredAttended(Instant at, String leg, String call, String to, boolean success) {
      this(at, leg, call, to, null, success);
    }
  }

  /** An agent took whoever they had asked into the talk with the caller. */
  record TakenIn(Instant at, String leg, String call) implements OfLeg {}

  /**
   * A leg stands in the park: it hears music, and nobody.
   *
   * @param space where, as one would dial it
   */
  record Parked(Instant at, String leg, String call, String space) implements OfLeg {}

  /**
   * The dialplan has given the caller to a mailbox.
   *
   * @param message false when they came back without having left a message
   */
  record MailboxReached(Instant at, String leg, boolean message) implements PbxEvent {}

  /**
   * A caller wants to be called back.
   *
   * @param number what they typed, digits; null for the number they call from
   */
  record CallbackAsked(Instant at, String leg, @Nullable String queue, @Nullable String number)
      implements PbxEvent {}

  /**
   * An agent is a member of a queue; also told again whenever their phone's state changes.
   *
   * @param paused takes no calls now
   * @param reason why paused, as given when pausing; null when none
   * @param phoneReachable whether the PBX can ring their phone
   * @param phone the phone's name as its channels begin, such as {@code PJSIP/1001} or, of a member
   *     that is a Local channel, {@code Local/1001@from-queue}; null when not told
   */
  record MemberSeen(
      Instant at,
      String queue,
      String agent,
      boolean paused,
      @Nullable String reason,
      boolean phoneReachable,
      @Nullable String phone)
      implements PbxEvent {
    /** Without any phone. */
    public MemberSeen(
        Instant at,
        String queue,
        String agent,
        boolean paused,
        @Nullable String reason,
        boolean phoneReachable) {
      this(at, queue, agent, paused, reason, phoneReachable, null);
    }
  }

  /** A member's pause began, ended, or got another reason. */
  record MemberPaused(
      Instant at, String queue, String agent, boolean paused, @Nullable String reason)
      implements PbxEvent {}

  /** An agent is no member of the queue any more. */
  record MemberLeft(Instant at, String queue, String agent) implements PbxEvent {}

  /** The PBX is out of sight; {@code at} is the bridge's clock. */
  record LinkLost(Instant at, String trouble) implements PbxEvent {}

  /**
   * What happened while nobody listened, read from the PBX's own files; told after the snapshot was
   * taken and before it is looked at.
   *
   * @param at the bridge's clock
   * @param since from when on nobody listened
   * @param events in the order of their happening, some of which may have been heard
   */
  record Missed(Instant at, Instant since, List<PbxEvent> events) implements PbxEvent {
    public Missed {
      events = List.copyOf(events);
    }
  }

  /**
   * The PBX as it is, taken before any later event is believed.
   *
   * @param startedAt when the PBX itself was started; tells a cut line from a restart
   * @param legs all legs it has now
   * @param members all queue memberships it has now
   * @param moving legs that began or ended while the lists were made; what became of them is told
   *     by the events that follow
   */
  record Snapshot(
      Instant at,
      Instant startedAt,
      List<LiveLeg> legs,
      List<MemberSeen> members,
      Set<String> moving)
      implements PbxEvent {
    public Snapshot {
      legs = List.copyOf(legs);
      members = List.copyOf(members);
      moving = Set.copyOf(moving);
    }

    /** One during which no leg began or ended. */
    public Snapshot(Instant at, Instant startedAt, List<LiveLeg> legs, List<MemberSeen> members) {
      this(at, startedAt, legs, members, Set.of());
    }

    /** The same, taken while these legs began or ended. */
    public Snapshot during(Set<String> legsMoving) {
      return new Snapshot(at, startedAt, legs, members, legsMoving);
    }

    /**
     * A leg found alive.
     *
     * @param age how long it has existed, whole seconds as Asterisk tells them
     * @param bridge the bridge it is in; null when in none
     * @param queue the queue it stands in; null when in none
     * @param parked where in the park it stands, in no bridge then; null when not there
     */
    public record LiveLeg(
        String leg,
        String call,
        String channel,
        @Nullable String number,
        @Nullable String dialled,
        java.time.Duration age,
        @Nullable String bridge,
        @Nullable String queue,
        @Nullable String parked) {
      /** One that is not in the park. */
      public LiveLeg(
          String leg,
          String call,
          String channel,
          @Nullable String number,
          @Nullable String dialled,
          java.time.Duration age,
          @Nullable String bridge,
          @Nullable String queue) {
        this(leg, call, channel, number, dialled, age, bridge, queue, null);
      }
    }
  }
}
