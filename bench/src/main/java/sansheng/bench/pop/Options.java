package sansheng.bench.pop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What {@code bin/bench pop} is told.
 *
 * @param rings how many rings are measured
 * @param dbStopped the database is frozen before the first
 * @param events events a second of other agents' calls
 * @param customers customers in the database, beside the seeded ones
 */
record Options(int rings, boolean dbStopped, int events, int customers) {

  static Options of(List<String> arguments) {
    int rings = 200;
    boolean dbStopped = false;
    int events = 500;
    int customers = 100_000;
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String word = left.pop();
      switch (word) {
        case "--db-stopped" -> dbStopped = true;
        case "--events" -> events = Integer.parseInt(left.pop());
        case "--customers" -> customers = Integer.parseInt(left.pop());
        default -> rings = Integer.parseInt(word);
      }
    }
    return new Options(rings, dbStopped, events, customers);
  }
}
