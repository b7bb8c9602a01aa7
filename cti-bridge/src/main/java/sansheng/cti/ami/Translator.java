package sansheng.cti.ami;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentCompleteEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.AgentRingNoAnswerEvent;
import org.asteriskjava.manager.event.AttendedTransferEvent;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HangupRequestEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.LocalOptimizationBeginEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MixMonitorStartEvent;
import org.asteriskjava.manager.event.MixMonitorStopEvent;
import org.asteriskjava.manager.event.NewCallerIdEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewExtenEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueCallerLeaveEvent;
import org.asteriskjava.manager.event.QueueMemberAddedEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueMemberPauseEvent;
import org.asteriskjava.manager.event.QueueMemberRemovedEvent;
import org.asteriskjava.manager.event.QueueMemberStatusEvent;
import org.asteriskjava.manager.event.UnholdEvent;
import org.asteriskjava.manager.event.VarSetEvent;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;

/**
 * From asterisk-java's events to ours, one short method each. Matching is by exact class:
 * asterisk-java delivers old-fashioned copies of some events, as superclasses, beside the real
 * ones.
 */
final class Translator {
  private final Map<Class<?>, Function<ManagerEvent, @Nullable PbxEvent>> words = new HashMap<>();
  private final Set<String> names =
      new HashSet<>(Set.of(EventNames.OF_THE_DIALPLAN, EventNames.of(FullyBootedEvent.class)));

  /** Events that lacked something they cannot do without; nobody is told of them. */
  final LongAdder incomplete = new LongAdder();

  Translator() {
    word(NewChannelEvent.class, Translator::legStarted);
    word(NewCallerIdEvent.class, Translator::legIdentified);
    word(HangupRequestEvent.class, Translator::hangUpAsked);
    word(HangupEvent.class, Translator::legEnded);
    word(QueueCallerJoinEvent.class, Translator::queueJoined);
    word(QueueCallerLeaveEvent.class, Translator::queueLeft);
    word(QueueCallerAbandonEvent.class, Translator::queueGivenUp);
    word(QueueExitEvent.class, Translator::queueExited);
    word(OwnerRungEvent.class, Translator::ownerRung);
    word(VarSetEvent.class, Translator::variable);
    word(AgentCalledEvent.class, Translator::agentOffered);
    word(AgentRingNoAnswerEvent.class, Translator::agentRangOut);
    word(AgentConnectEvent.class, Translator::agentConnected);
    word(AgentCompleteEvent.class, Translator::agentCompleted);
    word(DialBeginEvent.class, Translator::dialStarted);
    word(DialEndEvent.class, Translator::dialEnded);
    word(BridgeEnterEvent.class, Translator::bridgeJoined);
    word(BridgeLeaveEvent.class, Translator::bridgeParted);
    word(HoldEvent.class, Translator::holdStarted);
    word(UnholdEvent.class, Translator::holdEnded);
    word(LocalOptimizationBeginEvent.class, Translator::shortcutStarted);
    word(MixMonitorStartEvent.class, Translator::recordingStarted);
    word(MixMonitorStopEvent.class, Translator::recordingStopped);
    word(BlindTransferEvent.class, HandedOnWords::transferredBlind);
    word(AttendedTransferEvent.class, HandedOnWords::transferredAttended);
    word(ParkedCallEvent.class, HandedOnWords::parked);
    word(VoicemailEvent.class, HandedOnWords::voicemail);
    word(CallbackAskedEvent.class, HandedOnWords::callbackAsked);
    word(NewExtenEvent.class, HandedOnWords::application);
    word(QueueMemberAddedEvent.class, MemberWords::memberAdded);
    word(QueueMemberStatusEvent.class, MemberWords::memberSeen);
    word(QueueMemberEvent.class, MemberWords::memberSeen);
    word(QueueMemberPauseEvent.class, MemberWords::memberPaused);
    word(QueueMemberRemovedEvent.class, MemberWords::memberLeft);
  }

  private <E extends ManagerEvent> void word(Class<E> type, Function<E, @Nullable PbxEvent> as) {
    words.put(type, e -> as.apply(type.cast(e)));
    names.add(EventNames.of(type));
  }

  /**
   * Whether an event of this name, in lower case, can have a word, or says that a PBX has booted.
   */
  boolean needs(String name) {
    return names.contains(name);
  }

  /**
   * False for what no floor needs, and for the copies in the manner of older Asterisks that
   * asterisk-java makes by itself.
   */
  boolean knows(ManagerEvent event) {
    return words.containsKey(event.getClass());
  }

  /** Our word for it; empty for what the floor does not need to know. */
  Optional<PbxEvent> translate(ManagerEvent event) {
    Function<ManagerEvent, @Nullable PbxEvent> word = words.get(event.getClass());
    PbxEvent said = word == null ? null : word.apply(event);
    if (said != null && !Completeness.of(said)) {
      incomplete.increment();
      return Optional.empty();
    }
    return Optional.ofNullable(said);
  }

  /** Instants are whole milliseconds throughout; the PBX tells microseconds as a fraction. */
  static Instant at(ManagerEvent event) {
    Double seconds = event.getTimestamp();
    if (seconds == null) {
      return event.getDateReceived().toInstant();
    }
    return Instant.ofEpochMilli(Math.round(seconds * 1_000_000) / 1_000);
  }

  /** Linked ids are told by every Asterisk we support; the unique id stands in for a lost one. */
  static String call(@Nullable String linkedId, String uniqueId) {
    return linkedId == null ? uniqueId : linkedId;
  }

  private static PbxEvent legStarted(NewChannelEvent e) {
    return new PbxEvent.LegStarted(
        at(e),
        e.getUniqueId(),
        call(e.getLinkedid(), e.getUniqueId()),
        e.getChannel(),
        Told.number(e.getCallerIdNum()),
        Told.name(e.getCallerIdName()),
        e.getExten());
  }

  private static PbxEvent legIdentified(NewCallerIdEvent e) {
    return new PbxEvent.LegIdentified(
        at(e),
        e.getUniqueId(),
        call(e.getLinkedId(), e.getUniqueId()),
        Told.number(e.getCallerIdNum()),
        Told.name(e.getCallerIdName()));
  }

  private static PbxEvent hangUpAsked(HangupRequestEvent e) {
    Integer cause = e.getCause();
    return new PbxEvent.HangUpAsked(
        at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()), cause == null ? 0 : cause);
  }

  private static PbxEvent legEnded(HangupEvent e) {
    Integer cause = e.getCause();
    return new PbxEvent.LegEnded(
        at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()), cause == null ? 0 : cause);
  }

  private static PbxEvent queueJoined(QueueCallerJoinEvent e) {
    return new PbxEvent.QueueJoined(
        at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()), e.getQueue(), e.getExten());
  }

  private static PbxEvent queueLeft(QueueCallerLeaveEvent e) {
    return new PbxEvent.QueueLeft(
        at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()), e.getQueue());
  }

  private static PbxEvent queueGivenUp(QueueCallerAbandonEvent e) {
    return new PbxEvent.QueueGivenUp(
        at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()), e.getQueue());
  }

  private static @Nullable PbxEvent queueExited(QueueExitEvent e) {
    String status = e.getStatus();
    return status == null
        ? null
        : new PbxEvent.QueueExited(at(e), e.getUniqueId(), e.getQueue(), status);
  }

  private static @Nullable PbxEvent ownerRung(OwnerRungEvent e) {
    String queue = e.getQueue();
    return queue == null
        ? null
        : new PbxEvent.QueueJoined(
            at(e), e.getUniqueId(), call(e.getLinkedid(), e.getUniqueId()), queue, null);
  }

  private static @Nullable PbxEvent variable(VarSetEvent e) {
    String name = e.getVariable();
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "QUEUESTATUS" -> new PbxEvent.QueueExited(at(e), e.getUniqueId(), null, e.getValue());
      case "VMSTATUS" -> HandedOnWords.mailboxStatus(e);
      default -> null;
    };
  }

  static String agent(@Nullable String memberName, String iface) {
    return memberName == null ? iface : memberName;
  }

  private static PbxEvent agentOffered(AgentCalledEvent e) {
    return new PbxEvent.AgentOffered(
        at(e),
        e.getUniqueId(),
        call(e.getLinkedId(), e.getUniqueId()),
        e.getDestUniqueId(),
        agent(e.getMemberName(), e.getInterface()),
        e.getQueue());
  }

  private static PbxEvent agentRangOut(AgentRingNoAnswerEvent e) {
    return new PbxEvent.AgentRangOut(
        at(e),
        e.getUniqueId(),
        call(e.getLinkedId(), e.getUniqueId()),
        e.getDestUniqueId(),
        agent(e.getMemberName(), e.getInterface()));
  }

  private static PbxEvent agentConnected(AgentConnectEvent e) {
    return new PbxEvent.AgentConnected(
        at(e),
        e.getUniqueId(),
        call(e.getLinkedId(), e.getUniqueId()),
        e.getDestUniqueId(),
        agent(e.getMemberName(), e.getInterface()),
        e.getQueue());
  }

  private static PbxEvent agentCompleted(AgentCompleteEvent e) {
    return new PbxEvent.AgentCompleted(
        at(e),
        e.getUniqueId(),
        call(e.getLinkedId(), e.getUniqueId()),
        e.getDestUniqueId(),
        agent(e.getMemberName(), e.getInterface()),
        e.getReason() == null ? "" : e.getReason());
  }

  private static PbxEvent dialStarted(DialBeginEvent e) {
    return new PbxEvent.DialStarted(
        at(e),
        e.getDestUniqueId(),
        call(e.getDestLinkedId(), e.getDestUniqueId()),
        e.getUniqueId(),
        Told.dialled(e.getDialString()));
  }

  private static PbxEvent dialEnded(DialEndEvent e) {
    return new PbxEvent.DialEnded(
        at(e),
        e.getDestUniqueId(),
        call(e.getDestLinkedId(), e.getDestUniqueId()),
        e.getUniqueId(),
        e.getDialStatus() == null ? "" : e.getDialStatus());
  }

  private static @Nullable PbxEvent bridgeJoined(BridgeEnterEvent e) {
    if ("parking".equals(e.getBridgeType()) || "holding_bridge".equals(e.getBridgeTechnology())) {
      return null;
    }
    return new PbxEvent.BridgeJoined(
        at(e),
        e.getUniqueId(),
        call(e.getLinkedId(), e.getUniqueId()),
        e.getBridgeUniqueId(),
        e.getSwapuniqueid(),
        "basic".equals(e.getBridgeType()));
  }

  private static PbxEvent bridgeParted(BridgeLeaveEvent e) {
    return new PbxEvent.BridgeParted(
        at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()), e.getBridgeUniqueId());
  }

  private static PbxEvent holdStarted(HoldEvent e) {
    return new PbxEvent.HoldStarted(at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()));
  }

  private static PbxEvent holdEnded(UnholdEvent e) {
    return new PbxEvent.HoldEnded(at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()));
  }

  private static PbxEvent shortcutStarted(LocalOptimizationBeginEvent e) {
    return new PbxEvent.ShortcutStarted(
        at(e), e.getLocalOneUniqueid(), e.getLocalTwoUniqueid(), e.getSourceUniqueid());
  }

  private static PbxEvent recordingStarted(MixMonitorStartEvent e) {
    return new PbxEvent.RecordingStarted(
        at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()));
  }

  private static PbxEvent recordingStopped(MixMonitorStopEvent e) {
    return new PbxEvent.RecordingStopped(
        at(e), e.getUniqueId(), call(e.getLinkedId(), e.getUniqueId()));
  }
}
