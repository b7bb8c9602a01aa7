package sansheng.console.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened at the showroom (rules S1 to S13).
 *
 * @param servedBy who serves, or whose turn it was and who served
 * @param turnOf whose turn it is
 * @param asksFor agents the party named, in their order
 * @param refuses agents the party does not want
 * @param complainsOf agents the party complains of
 * @param complaintConfirmed a supervisor has confirmed the complaint
 * @param betterPrice the party came to another agent for a better price
 * @param forgotWho the party does not remember who received them
 * @param present agents who are there
 * @param gone agents who have left the firm or are on long leave
 * @param earlier who received the party on the earlier visits, oldest first
 * @param appointed on this visit the party appoints this agent; null when not
 * @param eventOwner whom the supervisor's rule for an opening day or fair names; null for none
 * @param quarrel the agents cannot agree
 */
public record Visit(
    @Nullable String servedBy,
    @Nullable String turnOf,
    List<String> asksFor,
    Set<String> refuses,
    Set<String> complainsOf,
    boolean complaintConfirmed,
    boolean betterPrice,
    boolean forgotWho,
    Set<String> present,
    Set<String> gone,
    List<String> earlier,
    @Nullable String appointed,
    @Nullable String eventOwner,
    boolean quarrel) {
  public Visit {
    asksFor = List.copyOf(asksFor);
    refuses = Set.copyOf(refuses);
    complainsOf = Set.copyOf(complainsOf);
    present = Set.copyOf(present);
    gone = Set.copyOf(gone);
    earlier = List.copyOf(earlier);
  }
}
