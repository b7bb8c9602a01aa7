package sansheng.console.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.EndedBy;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Span;
import sansheng.cti.floor.Stint;
import sansheng.cti.floor.Transfer;

/** What happened in a call, in the order in which it happened. */
public final class Timeline {
  private final List<Happening> happenings = new ArrayList<>();
  private final CallRecord call;
  private final Map<String, String> names;

  private Timeline(CallRecord call, Map<String, String> names) {
    this.call = call;
    this.names = names;
  }

  /**
   * Something that happened.
   *
   * @param words key of the sentence
   * @param who its first argument; empty when it has none
   * @param more its second argument; empty when it has none
   * @param lasted how long; null for a moment
   * @param tone shape and tint of the mark: good, warn, bad, accent or quiet
   */
  public record Happening(
      Instant at, String words, String who, String more, @Nullable Duration lasted, String tone) {}

  /**
   * The happenings of a call.
   *
   * @param names of agents by their work numbers
   */
  static List<Happening> of(CallRecord call, Map<String, String> names) {
    Timeline timeline = new Timeline(call, names);
    timeline.tell();
    timeline.happenings.sort(Comparator.comparing(Happening::at));
    return List.copyOf(timeline.happenings);
  }

  private void tell() {
    String queue = call.queue();
    add(call.offeredAt(), "call.arrived." + call.direction(), "", "", null, "accent");
    if (queue != null) {
      add(call.offeredAt(), "call.queued", queue, "", null, "accent");
    }
    call.offers().forEach(this::offer);
    call.stints().forEach(this::stint);
    call.transfers().forEach(this::transfer);
    call.uncertain().forEach(this::uncertain);
    if (call.endedAt() != null) {
      EndedBy by = call.endedBy() == null ? EndedBy.SYSTEM : call.endedBy();
      if (call.endReason() == null) {
        add(call.endedAt(), "call.ended." + by, "", "", null, "quiet");
      } else {
        add(call.endedAt(), "gaps.ended." + call.endReason(), "", "", null, "bad");
      }
    }
  }

  private void offer(Offer offer) {
    add(
        offer.from(),
        "call.rang",
        name(offer.agent()),
        "",
        lasted(offer.from(), offer.to()),
        "accent");
    Offer.Result result = offer.result();
    if (offer.to() != null && result != null && result != Offer.Result.ANSWERED) {
      String tone = result == Offer.Result.RANG_NO_ANSWER ? "warn" : "quiet";
      add(offer.to(), "call.offer." + result, name(offer.agent()), "", null, tone);
    }
  }

  private void stint(Stint stint) {
    boolean held = stint.held().compareTo(Duration.ofSeconds(1)) >= 0;
    add(
        stint.from(),
        held ? "call.talksHeld" : "call.talks",
        name(stint.agent()),
        held ? minutes(stint.held()) : "",
        lasted(stint.from(), stint.to()),
        "good");
    if (stint.to() != null && !stint.to().equals(call.endedAt())) {
      add(stint.to(), "call.left", name(stint.agent()), "", null, "quiet");
    }
  }

  private static String minutes(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }

  private void transfer(Transfer transfer) {
    String words = "call.transfer." + transfer.kind() + "." + transfer.result();
    add(transfer.at(), words, name(transfer.by()), name(transfer.to()), null, "accent");
  }

  private void uncertain(Span span) {
    add(span.from(), "call.uncertain", "", "", lasted(span.from(), span.to()), "warn");
  }

  private void add(
      Instant at, String words, String who, String more, @Nullable Duration lasted, String tone) {
    happenings.add(new Happening(at, words, who, more, lasted, tone));
  }

  private static @Nullable Duration lasted(Instant from, @Nullable Instant to) {
    return to == null ? null : Duration.between(from, to);
  }

  private String name(String agent) {
    return names.getOrDefault(agent, agent);
  }
}
