package sansheng.console.replay;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent.MemberLeft;
import sansheng.cti.event.PbxEvent.MemberPaused;
import sansheng.cti.event.PbxEvent.MemberSeen;
import sansheng.cti.event.PbxEvent.Snapshot;

/** What has been said last of the members of one PBX's queues. */
final class Membership {
  private final Map<List<String>, List<@Nullable Object>> said = new HashMap<>();

  /**
   * Whether this says nothing that was not said before: Asterisk tells of a member again whenever
   * their phone stirs, several times a call.
   */
  boolean isKnown(MemberSeen e) {
    List<@Nullable Object> now = new ArrayList<>();
    for (RecordComponent part : MemberSeen.class.getRecordComponents()) {
      if (!part.getName().equals("at")) {
        now.add(value(part, e));
      }
    }
    return now.equals(said.put(List.of(e.queue(), e.agent()), now));
  }

  private static @Nullable Object value(RecordComponent part, MemberSeen of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  void forget(MemberPaused e) {
    said.remove(List.of(e.queue(), e.agent()));
  }

  void forget(MemberLeft e) {
    said.remove(List.of(e.queue(), e.agent()));
  }

  void forgetAll(Snapshot e) {
    said.clear();
  }
}
