package sansheng.cti.ami;

import org.asteriskjava.manager.event.QueueMemberAddedEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueMemberPauseEvent;
import org.asteriskjava.manager.event.QueueMemberRemovedEvent;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;

/** The {@link Translator}'s words on the agents of the queues. */
final class MemberWords {
  private static final int DEVICE_INVALID = 4;
  private static final int DEVICE_UNAVAILABLE = 5;

  private MemberWords() {}

  private static boolean reachable(@Nullable Integer deviceState) {
    return deviceState != null
        && deviceState != DEVICE_UNAVAILABLE
        && deviceState != DEVICE_INVALID;
  }

  static PbxEvent memberAdded(QueueMemberAddedEvent e) {
    return new PbxEvent.MemberSeen(
        Translator.at(e),
        e.getQueue(),
        Translator.agent(e.getMemberName(), e.getInterface()),
        Boolean.TRUE.equals(e.getPaused()),
        e.getPausedReason(),
        reachable(e.getStatus()),
        Told.phone(e.getInterface(), e.getStateinterface()));
  }

  static PbxEvent.MemberSeen memberSeen(QueueMemberEvent e) {
    return new PbxEvent.MemberSeen(
        Translator.at(e),
        e.getQueue(),
        Translator.agent(e.getName(), e.getInterface()),
        Boolean.TRUE.equals(e.getPaused()),
        e.getPausedreason(),
        reachable(e.getStatus()),
        Told.phone(e.getInterface(), e.getStateinterface()));
  }

  static PbxEvent memberPaused(QueueMemberPauseEvent e) {
    return new PbxEvent.MemberPaused(
        Translator.at(e),
        e.getQueue(),
        Translator.agent(e.getMemberName(), e.getInterface()),
        Boolean.TRUE.equals(e.getPaused()),
        e.getPausedreason() == null ? e.getPausedReason() : e.getPausedreason());
  }

  static PbxEvent memberLeft(QueueMemberRemovedEvent e) {
    return new PbxEvent.MemberLeft(
        Translator.at(e), e.getQueue(), Translator.agent(e.getMemberName(), e.getInterface()));
  }
}
