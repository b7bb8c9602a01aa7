package sansheng.console.rotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agents in the order in which new parties go to them, and the place that is next. A pure
 * function of what it was: the same rota gives the same agent.
 *
 * @param next the place whose turn it is; one that nobody has any more means the next higher one
 */
public record Rota(List<Member> members, int next) {

  public Rota {
    members = members.stream().sorted(Comparator.comparingInt(Member::place)).toList();
  }

  /** Where an agent is. */
  public enum State {
    /** Takes new parties. */
    HERE,
    /** Away for the firm: the turn that comes meanwhile is owed. */
    ON_DUTY,
    /** Not at work: the turn passes. */
    OFF
  }

  /**
   * One agent's place.
   *
   * @param owed how many turns they have missed on duty
   * @param owedSince since when; null for none
   */
  public record Member(
      String agent, int place, State state, int owed, @Nullable Instant owedSince) {
    private Member owing(int turns, Instant now) {
      return new Member(
          agent, place, state, turns, turns == 0 ? null : owedSince == null ? now : owedSince);
    }
  }

  /**
   * A turn that was given.
   *
   * @param owed it was one that was owed
   * @param missed who was passed over on duty and is owed one now
   */
  public record Given(String agent, boolean owed, List<String> missed, Rota after) {}

  /** Gives a new party out; empty when nobody is here, and then nobody misses anything either. */
  public Optional<Given> give(Instant now) {
    Optional<Member> first =
        members.stream()
            .filter(m -> m.state() == State.HERE && m.owed() > 0)
            .min(
                Comparator.comparing(
                        Member::owedSince, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparingInt(Member::place));
    if (first.isPresent()) {
      Member owed = first.get();
      List<Member> after = replaced(members, owed, owed.owing(owed.owed() - 1, now));
      return Optional.of(new Given(owed.agent(), true, List.of(), new Rota(after, next)));
    }
    if (members.stream().noneMatch(m -> m.state() == State.HERE)) {
      return Optional.empty();
    }
    List<Member> after = members;
    List<String> missed = new ArrayList<>();
    for (Member member : fromNext()) {
      if (member.state() == State.HERE) {
        return Optional.of(
            new Given(member.agent(), false, missed, new Rota(after, member.place() + 1)));
      }
      if (member.state() == State.ON_DUTY) {
        missed.add(member.agent());
        after = replaced(after, member, member.owing(member.owed() + 1, now));
      }
    }
    throw new IllegalStateException("somebody is here and was not found");
  }

  /** Who is next, as far as it can be said now. */
  public Optional<String> upcoming(Instant now) {
    return give(now).map(Given::agent);
  }

  private List<Member> fromNext() {
    List<Member> order = new ArrayList<>();
    members.stream().filter(m -> m.place() >= next).forEach(order::add);
    members.stream().filter(m -> m.place() < next).forEach(order::add);
    return order;
  }

  private static List<Member> replaced(List<Member> members, Member old, Member by) {
    return members.stream().map(m -> m.agent().equals(old.agent()) ? by : m).toList();
  }
}
