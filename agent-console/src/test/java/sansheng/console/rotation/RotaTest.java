package sansheng.console.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sansheng.console.rotation.Rota.Member;
import sansheng.console.rotation.Rota.State;

class RotaTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  private static Rota rota(State... states) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      members.add(new Member("100" + (i + 1), i + 1, states[i], 0, null));
    }
    return new Rota(members, 1);
  }

  private static Rota with(Rota rota, String agent, State state) {
    return new Rota(
        rota.members().stream()
            .map(
                m ->
                    m.agent().equals(agent)
                        ? new Member(agent, m.place(), state, m.owed(), m.owedSince())
                        : m)
            .toList(),
        rota.next());
  }

  private static String order(Rota rota, int turns) {
    StringBuilder given = new StringBuilder();
    Rota now = rota;
    for (int i = 0; i < turns; i++) {
      Rota.Given one = now.give(NOW.plusSeconds(i)).orElseThrow();
      given.append(one.agent().charAt(3)).append(one.owed() ? "! " : " ");
      now = one.after();
    }
    return given.toString().strip();
  }

  @Test
  void newPartiesGoRound() {
    assertThat(order(rota(State.HERE, State.HERE, State.HERE), 5)).isEqualTo("1 2 3 1 2");
  }

  @Test
  void whoIsOffIsPassedAndOwedNothing() {
    Rota rota = rota(State.HERE, State.OFF, State.HERE);
    assertThat(order(rota, 4)).isEqualTo("1 3 1 3");
    assertThat(order(with(rota, "1002", State.HERE), 3)).isEqualTo("1 2 3");
  }

  @Test
  void whoMissedTurnsOnDutyReceivesAsManyOnReturn() {
    Rota now = rota(State.HERE, State.ON_DUTY, State.HERE);
    for (int i = 0; i < 4; i++) {
      now = now.give(NOW.plusSeconds(i)).orElseThrow().after();
    }
    assertThat(now.members().get(1).owed()).isEqualTo(2);
    assertThat(now.members().get(1).owedSince()).isEqualTo(NOW.plusSeconds(1));
    assertThat(order(with(now, "1002", State.HERE), 5)).isEqualTo("2! 2! 1 2 3");
  }

  @Test
  void whoIsOwedLongestComesFirst() {
    Rota rota =
        new Rota(
            List.of(
                new Member("1001", 1, State.HERE, 1, NOW.plusSeconds(9)),
                new Member("1002", 2, State.HERE, 1, NOW)),
            1);
    assertThat(order(rota, 3)).isEqualTo("2! 1! 1");
  }

  @Test
  void withNobodyHereNobodyMissesAnything() {
    assertThat(rota(State.ON_DUTY, State.OFF).give(NOW)).isEmpty();
  }
}
