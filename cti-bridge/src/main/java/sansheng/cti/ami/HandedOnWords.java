package sansheng.cti.ami;

import org.asteriskjava.manager.event.AttendedTransferEvent;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.NewExtenEvent;
import org.asteriskjava.manager.event.VarSetEvent;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;

/**
 * The {@link Translator}'s words on calls that are handed on: to somebody else, or to a mailbox.
 */
final class HandedOnWords {
  private HandedOnWords() {}

  static PbxEvent transferredBlind(BlindTransferEvent e) {
    return new PbxEvent.TransferredBlind(
        Translator.at(e),
        e.getTransfererUniqueId(),
        Translator.call(e.getTransfererLinkedId(), e.getTransfererUniqueId()),
        e.getExtension(),
        "Success".equals(e.getResult()));
  }

  static PbxEvent transferredAttended(AttendedTransferEvent e) {
    if ("Threeway".equals(e.getDestType())) {
      return new PbxEvent.TakenIn(
          Translator.at(e),
          e.getOrigTransfererUniqueid(),
          Translator.call(e.getOrigTransfererLinkedId(), e.getOrigTransfererUniqueid()));
    }
    return new PbxEvent.TransferredAttended(
        Translator.at(e),
        e.getOrigTransfererUniqueid(),
        Translator.call(e.getOrigTransfererLinkedId(), e.getOrigTransfererUniqueid()),
        e.getSecondTransfererConnectedLineNum() == null
            ? ""
            : e.getSecondTransfererConnectedLineNum(),
        e.getTransferTargetUniqueID(),
        "Success".equals(e.getResult()));
  }

  static @Nullable PbxEvent parked(ParkedCallEvent e) {
    String leg = e.getParkeeUniqueid();
    String space = e.getParkingSpace();
    return leg == null || space == null
        ? null
        : new PbxEvent.Parked(
            Translator.at(e), leg, Translator.call(e.getParkeeLinkedid(), leg), space);
  }

  /** The dialplan's own word; the manager account hears nothing else of mailboxes. */
  static PbxEvent voicemail(VoicemailEvent e) {
    return new PbxEvent.MailboxReached(
        Translator.at(e), e.getUniqueId(), !"EMPTY".equals(e.getStatus()));
  }

  static PbxEvent callbackAsked(CallbackAskedEvent e) {
    String typed = e.getNumber();
    return new PbxEvent.CallbackAsked(
        Translator.at(e),
        e.getUniqueId(),
        e.getQueue(),
        typed == null || typed.isEmpty() ? null : typed);
  }

  /** Told only to accounts that read the class {@code dialplan}. */
  static @Nullable PbxEvent application(NewExtenEvent e) {
    return "VoiceMail".equals(e.getApplication())
        ? new PbxEvent.MailboxReached(Translator.at(e), e.getUniqueId(), true)
        : null;
  }

  /** The same: a caller may come back from a mailbox without having left a message. */
  static PbxEvent mailboxStatus(VarSetEvent e) {
    return new PbxEvent.MailboxReached(
        Translator.at(e), e.getUniqueId(), "SUCCESS".equals(e.getValue()));
  }
}
