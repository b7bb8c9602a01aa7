package sansheng.console.seed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import sansheng.cti.floor.CallRecord;

/**
 * Thirty days of a small centre's calls: busy in the morning and after lunch, quiet at weekends,
 * most answered by the first agent, some by the second, a few given up. The same day always gives
 * the same calls.
 */
final class PastCalls {
  private static final int DAYS = 30;
  private static final List<String> AGENTS = List.of("1001", "1002", "1003");

  private final String pbx;
  private final List<String> customers;
  private final RandomGenerator random = new Random(3);

  /**
   * @param customers their numbers in E.164; most calls come from these
   */
  PastCalls(String pbx, List<String> customers) {
    this.pbx = pbx;
    this.customers = customers;
  }

  List<CallRecord> before(LocalDate today, ZoneId zone) {
    List<CallRecord> calls = new ArrayList<>();
    for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      int count = weekend ? 2 + random.nextInt(3) : 9 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        Instant at = day.atTime(timeOfDay()).atZone(zone).toInstant();
        calls.add(call(at.plusMillis(random.nextInt(1000)), i));
      }
    }
    return calls;
  }

  private LocalTime timeOfDay() {
    double peak = random.nextBoolean() ? 10.25 : 14.75;
    double hour = Math.clamp(peak + random.nextGaussian() * 1.4, 9.0, 17.9);
    return LocalTime.ofSecondOfDay((long) (hour * 3600));
  }

  private CallRecord call(Instant at, int number) {
    PastCall call = new PastCall(pbx, at, number, other(), queue());
    String first = AGENTS.get(random.nextInt(AGENTS.size()));
    String second = AGENTS.get((AGENTS.indexOf(first) + 1) % AGENTS.size());
    int chance = random.nextInt(100);
    if (chance < 10) {
      return call.outgoing(first, seconds(6, 14), chance < 7 ? seconds(30, 240) : Duration.ZERO);
    }
    call.waits(seconds(1, chance < 30 ? 45 : 8));
    if (chance < 16) {
      return call.givenUp();
    }
    if (chance < 20) {
      return call.rings(first, seconds(4, 12)).givenUp();
    }
    if (chance < 22) {
      return call.waits(seconds(60, 90)).timedOut();
    }
    if (chance < 34) {
      call.rings(first, Duration.ofSeconds(15)).notAnswered().waits(Duration.ofMillis(800));
      first = second;
    }
    call.rings(first, seconds(3, 12)).answered();
    if (chance > 85) {
      call.talks(seconds(20, 60)).holds(seconds(15, 70));
    }
    return call.talks(seconds(35, 400)).hungUp(random.nextInt(3) > 0, seconds(8, 60));
  }

  private String other() {
    return random.nextInt(100) < 78
        ? customers.get(random.nextInt(customers.size()))
        : "+86139000%05d".formatted(random.nextInt(100_000));
  }

  private String queue() {
    return random.nextInt(100) < 65 ? "support" : "sales";
  }

  private Duration seconds(int least, int most) {
    return Duration.ofMillis(least * 1000L + random.nextInt((most - least) * 1000));
  }
}
