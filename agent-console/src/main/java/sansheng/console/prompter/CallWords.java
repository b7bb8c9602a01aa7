package sansheng.console.prompter;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.Holiday;
import sansheng.console.callscript.CallFacts;
import sansheng.console.callscript.Honorific;
import sansheng.console.customer.Customer;
import sansheng.console.screenpop.Pop;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Messages;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;

/** Puts together what scripts may say of one call: from the floor, the pop, and who sits there. */
final class CallWords {
  private final Messages messages;
  private final String firm;
  private final Function<UUID, Optional<Pop>> pops;

  /**
   * @param firm the site's name, as it is spoken
   * @param pops what is known of a call's caller by now; must not wait
   */
  CallWords(Messages messages, String firm, Function<UUID, Optional<Pop>> pops) {
    this.messages = messages;
    this.firm = firm;
    this.pops = pops;
  }

  /** The customer, when it can only be one. */
  Optional<Customer> customer(CallRecord call) {
    return pops.apply(call.id())
        .filter(pop -> pop.candidates().size() == 1)
        .map(pop -> pop.candidates().getFirst().customer());
  }

  /** The customer's own language, else the one the agent works in. */
  Locale language(CallRecord call, SignedIn agent) {
    return customer(call).map(Customer::language).orElseGet(() -> Messages.closest(agent.locale()));
  }

  /**
   * @param now in the site's zone
   * @param promised until when something is promised; null for nothing
   */
  CallFacts of(
      CallRecord call,
      SignedIn agent,
      ZonedDateTime now,
      Set<Holiday> holidays,
      @Nullable Instant promised) {
    CallFacts.Builder facts =
        CallFacts.of(
            messages,
            language(call, agent),
            firm,
            agent.name(),
            String.valueOf(agent.agent()),
            now);
    customer(call)
        .ifPresent(
            customer -> {
              if (customer.kind() == Customer.Kind.PERSON) {
                facts.caller(customer.name(), Honorific.BY_EAR);
              }
              facts.level(customer.level().name());
            });
    String number =
        call.direction() == Direction.OUTGOING ? call.dialledNumber() : call.callerNumber();
    if (number != null && number.length() >= 7) {
      facts.numberEnd(number.substring(number.length() - 4));
    }
    holidays.stream().sorted().findFirst().ifPresent(facts::holiday);
    if (promised != null) {
      facts.promise(promised.atZone(now.getZone()));
    }
    return facts.known();
  }
}
