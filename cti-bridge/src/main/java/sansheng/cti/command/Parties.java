package sansheng.cti.command;

import java.util.List;
import java.util.Optional;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.LegSpan;

/** Who is in a call, seen from one of its agents: which channel is whose. */
public record Parties(CallRecord call, String agent) {

  /** The agent's own phone. */
  public Optional<String> own() {
    return alive().stream().filter(this::isOwn).map(LegSpan::channel).findFirst();
  }

  /** The other side: the customer, or the colleague who is spoken with. */
  public Optional<String> other() {
    return others().stream()
        .filter(leg -> leg.agent() == null)
        .findFirst()
        .or(() -> others().stream().findFirst())
        .map(LegSpan::channel);
  }

  /** The leg that is on tape. */
  public Optional<String> recorded() {
    return call.recordings().stream()
        .reduce((first, last) -> last)
        .flatMap(tape -> alive().stream().filter(leg -> leg.leg().equals(tape.leg())).findFirst())
        .map(LegSpan::channel);
  }

  /** Whether the agent has called a third party out of this call, who may still be ringing. */
  public boolean isConsulting() {
    return others().size() > 1 || alive().stream().anyMatch(Parties::isHalfway);
  }

  private List<LegSpan> alive() {
    return call.legs().stream().filter(leg -> leg.to() == null).toList();
  }

  private List<LegSpan> others() {
    return alive().stream().filter(leg -> !isOwn(leg) && !isHalfway(leg)).toList();
  }

  private boolean isOwn(LegSpan leg) {
    return agent.equals(leg.agent());
  }

  private static boolean isHalfway(LegSpan leg) {
    return leg.channel().startsWith("Local/");
  }
}
