package sansheng.console.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.CustomerStore;
import sansheng.console.customer.Numbers;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;

/** Makes lines of the log from calls: names in place of numbers, numbers masked. */
final class LogRows {
  private final JournalStore store;
  private final CustomerStore customers;
  private final Numbers numbers;
  private final Clock clock;

  LogRows(JournalStore store, CustomerStore customers, Numbers numbers, Clock clock) {
    this.store = store;
    this.customers = customers;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Waits for the database. */
  List<LogRow> of(List<CallRecord> calls) {
    Set<String> parties =
        calls.stream().map(this::party).flatMap(Optional::stream).collect(Collectors.toSet());
    Map<String, List<String>> names = customers.names(parties).await();
    Map<String, String> agents = store.agentNames().await();
    return calls.stream().map(call -> row(call, names, agents)).toList();
  }

  private LogRow row(
      CallRecord call, Map<String, List<String>> names, Map<String, String> agentNames) {
    Durations durations = Durations.upTo(call, clock.instant());
    Stream<String> agents =
        call.stints().isEmpty()
            ? call.offers().stream().map(offer -> offer.agent())
            : call.stints().stream().map(stint -> stint.agent());
    String other = other(call);
    return new LogRow(
        call.id(),
        call.offeredAt(),
        call.direction(),
        party(call).map(number -> names.getOrDefault(number, List.of())).orElse(List.of()),
        other == null || Numbers.isWithheld(other) ? null : numbers.masked(other),
        call.queue(),
        agents.distinct().map(agent -> agentNames.getOrDefault(agent, agent)).toList(),
        durations.waitTime().plus(durations.ringTime()),
        call.rings(),
        durations.talkTime().plus(durations.holdTime()),
        call.outcome(),
        call.phase());
  }

  private Optional<String> party(CallRecord call) {
    return Optional.ofNullable(other(call)).flatMap(numbers::e164);
  }

  /** The number at the outside: of who called, or of who was called. */
  static @Nullable String other(CallRecord call) {
    return call.direction() == Direction.OUTGOING ? call.dialledNumber() : call.callerNumber();
  }
}
