package sansheng.console.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** People who call, at a rate, in every manner; the same seed gives the same crowd. */
final class Crowd {
  private enum Shape {
    ANSWERED(30),
    ANSWERED_AGENT_HANGS_UP(10),
    ABANDONED(10),
    KEY(6),
    TIMEOUT(6),
    DIRECT(10),
    DIRECT_BUSY(4),
    OUTGOING(8),
    OUTGOING_BUSY(4),
    OUTGOING_UNKNOWN(3),
    INTERNAL(4);

    final int weight;

    Shape(int weight) {
      this.weight = weight;
    }
  }

  private static final int WEIGHTS = List.of(Shape.values()).stream().mapToInt(s -> s.weight).sum();

  private final HardCentre centre;
  private final Random dice;
  final Map<String, Integer> made = new TreeMap<>();
  private int number;

  Crowd(HardCentre centre, long seed) {
    this.centre = centre;
    this.dice = new Random(seed);
  }

  /** Agents of every kind take their places. */
  void takePlaces() {
    for (int agent = 1000; agent < 1004; agent++) {
      centre.member("support", agent);
    }
    for (int agent = 1010; agent < 1018; agent++) {
      centre.member("support", agent);
    }
    for (int agent = 1030; agent < 1034; agent++) {
      centre.member("support", agent);
    }
    centre.member("support", 1021);
    centre.member("support", 1022);
  }

  /** One call more. */
  void call() {
    Shape shape = shape();
    made.merge(shape.name(), 1, Integer::sum);
    String from = "+86139%08d".formatted(++number);
    String channel = "PJSIP/%s@centre";
    int seconds = 3 + dice.nextInt(5);
    switch (shape) {
      case ANSWERED, ANSWERED_AGENT_HANGS_UP ->
          call(channel.formatted("400"), from, "giveup" + seconds);
      case ABANDONED -> call(channel.formatted("401"), from, "giveup" + (seconds / 2));
      case KEY -> call(channel.formatted("401"), from, "press1");
      case TIMEOUT -> call(channel.formatted("401"), from, "talk");
      case DIRECT -> call(channel.formatted(1004 + dice.nextInt(5)), from, "giveup" + seconds);
      case DIRECT_BUSY -> call(channel.formatted("1022"), from, "giveup" + seconds);
      case OUTGOING -> out("02130000011", seconds);
      case OUTGOING_BUSY -> out("02130000012", seconds);
      case OUTGOING_UNKNOWN -> out("02130000014", seconds);
      case INTERNAL -> out("1009", seconds);
    }
  }

  private void out(String dialled, int seconds) {
    int agent = 1040 + dice.nextInt(9);
    call("PJSIP/" + dialled + "@a" + agent, Integer.toString(agent), "giveup" + seconds);
  }

  private void call(String channel, String from, String behaviour) {
    centre.town.call(channel, from, behaviour);
  }

  private Shape shape() {
    int at = dice.nextInt(WEIGHTS);
    for (Shape shape : Shape.values()) {
      at -= shape.weight;
      if (at < 0) {
        return shape;
      }
    }
    throw new IllegalStateException();
  }

  /** What a floor walker does: wakes those whom a missed ring paused, and transfers somebody. */
  void walk() {
    for (int agent : List.of(1021, 1022, 1000, 1001, 1002, 1003, 1030, 1031, 1032, 1033)) {
      centre.centre().ask("QueuePause", "Interface", "PJSIP/a" + agent, "Paused", "false");
    }
    for (int agent = 1010; agent < 1018; agent++) {
      centre.centre().ask("QueuePause", "Interface", "PJSIP/a" + agent, "Paused", "false");
    }
    for (Map<String, String> channel : centre.centre().channels()) {
      if (channel.getOrDefault("Channel", "").matches("PJSIP/a103\\d-.*")
          && "Up".equals(channel.get("ChannelStateDesc"))) {
        centre
            .centre()
            .ask(
                "BlindTransfer",
                "Channel",
                channel.getOrDefault("Channel", ""),
                "Context",
                "agents",
                "Exten",
                "1009");
        made.merge("TRANSFER", 1, Integer::sum);
        return;
      }
    }
  }

  /** Waits until this moment after the start. */
  static void until(Instant start, double seconds) throws InterruptedException {
    Duration left = Duration.between(Instant.now(), start.plusMillis(Math.round(seconds * 1000)));
    if (!left.isNegative()) {
      Thread.sleep(left);
    }
  }
}
