package sansheng.cti.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent.MemberLeft;
import sansheng.cti.event.PbxEvent.MemberPaused;
import sansheng.cti.event.PbxEvent.MemberSeen;

/** The agents the PBX has spoken of. */
final class AgentBook {
  private static final String LOCAL = "Local/";

  private final Map<String, LiveAgent> agents = new LinkedHashMap<>();
  private final Set<LiveAgent> touched = new LinkedHashSet<>();
  private final Map<String, String> byPhone = new HashMap<>();
  private final Map<String, Instant> emptySince = new HashMap<>();

  /** The agent with this work number, about whom something is going to be said. */
  LiveAgent of(String agent, Instant at) {
    LiveAgent found = agents.computeIfAbsent(agent, a -> new LiveAgent(a, at));
    touched.add(found);
    return found;
  }

  /** The same for a leg that may be nobody's phone. */
  void touch(@Nullable String agent) {
    LiveAgent found = agent == null ? null : agents.get(agent);
    if (found != null) {
      touched.add(found);
    }
  }

  /** Remembers whose phone this is; it stays theirs after they have left the queues. */
  void hasPhone(String agent, String phone) {
    byPhone.put(phone, agent);
    int place = phone.indexOf('@');
    if (phone.startsWith(LOCAL) && place > 0) {
      // What the Local channel rings is most likely a phone of that name.
      byPhone.put(phone.substring(0, place), agent);
    }
  }

  /** Whose phone this channel is, as the queues' members tell; null when they do not. */
  @Nullable String whosePhone(String channel) {
    String phone = FloorRules.phoneOf(channel);
    if (channel.endsWith(";2")) {
      return null;
    }
    String agent = byPhone.get(phone);
    return agent == null && !channel.startsWith(LOCAL)
        ? byPhone.get(LOCAL + phone.substring(phone.indexOf('/') + 1))
        : agent;
  }

  /** True when the queue's last member has left it since then. */
  boolean emptiedSince(String queue, Instant then) {
    Instant when = emptySince.get(queue);
    return when != null && !when.isBefore(then);
  }

  Collection<LiveAgent> touched() {
    return touched;
  }

  void clearTouched() {
    touched.clear();
  }

  boolean areIdle() {
    return agents.values().stream().allMatch(LiveAgent::isIdle);
  }

  void seen(MemberSeen e) {
    LiveAgent agent = of(e.agent(), e.at());
    agent.member(e.queue(), e.paused(), e.reason());
    agent.phone(e.phoneReachable());
    emptySince.remove(e.queue());
    String phone = e.phone();
    if (phone != null) {
      hasPhone(e.agent(), phone);
    }
  }

  void paused(MemberPaused e) {
    of(e.agent(), e.at()).member(e.queue(), e.paused(), e.reason());
  }

  void left(MemberLeft e) {
    of(e.agent(), e.at()).noMember(e.queue());
    if (agents.values().stream().noneMatch(a -> a.isMember(e.queue()))) {
      emptySince.put(e.queue(), e.at());
    }
  }

  /** Who is not where they were, going by what was known of them and what the PBX has now. */
  List<FloorChange.AgentMisplaced> misplaced(String pbx, List<MemberSeen> members) {
    List<FloorChange.AgentMisplaced> found = new ArrayList<>();
    for (LiveAgent agent : agents.values()) {
      List<MemberSeen> now = members.stream().filter(m -> m.agent().equals(agent.agent)).toList();
      agent.misplaced(pbx, now).ifPresent(found::add);
    }
    return found;
  }

  /** After a gap only what the snapshot says is true. */
  void replaceMembers(List<MemberSeen> members, Instant at) {
    for (LiveAgent agent : new ArrayList<>(agents.values())) {
      of(agent.agent, at).noMemberAnywhere();
    }
    members.forEach(this::seen);
  }
}
