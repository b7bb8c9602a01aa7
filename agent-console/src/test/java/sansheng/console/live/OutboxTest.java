package sansheng.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {
  private final Outbox outbox = new Outbox();

  @Test
  void keepsOnlyTheLatestOfAKeyAndSendsInTheOrderOfNumbers() {
    outbox.put(push(1, "call"));
    outbox.put(push(2, "state"));
    outbox.put(push(3, "call"));

    assertThat(outbox.take()).extracting("number").isEqualTo(2L);
    assertThat(outbox.take()).extracting("number").isEqualTo(3L);
    assertThat(outbox.take()).isNull();
  }

  @Test
  void staysSmallHoweverLongABrowserSleeps() {
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(outbox.put(push(i, "key" + i % 7))).isTrue();
    }
    assertThat(outbox.size()).isEqualTo(7);
  }

  @Test
  void refusesMoreKeysThanAnyScreenShows() {
    for (int i = 0; i < Outbox.MOST_KEYS; i++) {
      assertThat(outbox.put(push(i, "key" + i))).isTrue();
    }
    assertThat(outbox.put(push(9999, "one more"))).isFalse();
    assertThat(outbox.put(push(9999, "key3"))).isTrue();
  }

  private static Push push(long number, String key) {
    return new Push(number, Audience.EVERYONE, key, viewer -> "");
  }
}
