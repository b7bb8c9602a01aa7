package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.cti.ami.PbxSettings;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.LinkState;

/** The line to a PBX: how it fails, what is told of it, and that it comes back. */
class LinkTest {
  private static final Duration NOTICED = Duration.ofSeconds(5);

  private final List<FloorChange> changes = new CopyOnWriteArrayList<>();
  private PlayedPbx pbx;
  private Bridge bridge;

  @BeforeEach
  void aPbx() throws IOException {
    pbx = new PlayedPbx("secret");
    bridge = bridge(pbx.settings("secret"), (change, nanos, at) -> changes.add(change));
  }

  @AfterEach
  void hangUp() throws IOException {
    bridge.close();
    pbx.close();
  }

  private static Bridge bridge(PbxSettings settings, FloorListener... listeners) {
    return new Bridge(List.of(settings), InstantSource.system(), List.of(listeners));
  }

  private static LinkState link(Bridge bridge) {
    return bridge.view().links().stream()
        .findFirst()
        .orElse(new LinkState("main", false, java.time.Instant.EPOCH, "not told yet"));
  }

  private void awaitUp() {
    await().atMost(NOTICED).until(() -> link(bridge).up());
  }

  private static String member(String agent, String systemName) {
    return """
        Event: QueueMemberAdded
        Privilege: agent,all
        Timestamp: 1795290000.000000
        %sQueue: support
        MemberName: %s
        Interface: PJSIP/a%s
        Paused: 0
        Status: 1

        """
        .formatted(systemName.isEmpty() ? "" : "SystemName: " + systemName + "\n", agent, agent)
        .replace("\n", "\r\n");
  }

  private void play(String events) throws Exception {
    pbx.play(events.getBytes(StandardCharsets.UTF_8));
  }

  private void awaitAgent(String agent) {
    await().atMost(NOTICED).until(() -> bridge.view().agent(agent).isPresent());
  }

  @Test
  void aWrongPasswordIsOneSentenceThatNamesTheSetting() {
    try (Bridge stranger = bridge(pbx.settings("wrong-password"))) {
      stranger.start(List.of());

      await().atMost(NOTICED).until(() -> link(stranger).trouble().contains("SANSHENG_AMI_SECRET"));
      assertThat(link(stranger).up()).isFalse();
      assertThat(link(stranger).trouble()).doesNotContain("wrong-password").doesNotContain("\n");
    }
  }

  @Test
  void aPbxThatIsNotThereIsNamedWithHostAndPort() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    PbxSettings nobody =
        new PbxSettings(
            "main", "127.0.0.1", port, "sansheng", "pass-word", "sys-name", Duration.ofSeconds(5));
    try (Bridge lonely = bridge(nobody)) {
      lonely.start(List.of());

      await().atMost(NOTICED).until(() -> link(lonely).trouble().contains("127.0.0.1:" + port));
      assertThat(link(lonely).trouble()).doesNotContain("pass-word").doesNotContain("sys-name");
    }
  }

  @Test
  void aCutLineIsToldAtOnceAndComesBackByItself() throws Exception {
    bridge.start(List.of());
    awaitUp();

    pbx.cut();

    await().atMost(Duration.ofSeconds(2)).until(() -> !link(bridge).up());
    awaitUp();
    play(member("1001", "m"));
    awaitAgent("1001");
  }

  @Test
  void aFrozenPbxIsNoticedWithinFiveSeconds() {
    bridge.start(List.of());
    awaitUp();

    pbx.frozen = true;
    await().atMost(NOTICED).until(() -> !link(bridge).up());

    pbx.frozen = false;
    await().atMost(Duration.ofSeconds(15)).until(() -> link(bridge).up());
  }

  @Test
  void whatIsSaidBeforeTheSnapshotIsNotLostAndComesAfterIt() {
    pbx.early = member("1007", "m");

    bridge.start(List.of());

    awaitAgent("1007");
    assertThat(changes.get(0)).isInstanceOf(FloorChange.LinkChanged.class);
  }

  @Test
  void anEventWithoutTheSecretNameIsCountedAndNotBelieved() throws Exception {
    bridge.start(List.of());
    awaitUp();

    play(member("6661", "") + member("6662", "somebody-else"));
    play(member("6663", "").replaceAll("Timestamp:[^\r]*\r\n", ""));
    play(member("1001", "m"));

    awaitAgent("1001");
    assertThat(bridge.figures().quarantined()).isEqualTo(3);
    assertThat(bridge.view().agents()).hasSize(1);
  }

  @Test
  void whatAsteriskJavaAddsByItselfIsNotTakenForForged() throws Exception {
    bridge.start(List.of());

    pbx.play(Transcript.events("01-answered-caller-hangs.txt"));
    play(member("1001", "m"));

    awaitAgent("1001");
    assertThat(bridge.figures().quarantined()).isZero();
  }

  @Test
  void anUnknownEventAndGarbageDoNotEndTheLine() throws Exception {
    bridge.start(List.of());
    awaitUp();

    play("Event: NobodyKnowsThis\r\nTimestamp: x\r\nSystemName: m\r\n\r\n");
    play("\u0000\u0001 no colon at all\r\n:::\r\n\r\nEvent:\r\n\r\nEvent: Newchannel\r\n\r\n");
    play("Event: Hangup\r\nSystemName: m\r\nUniqueid: \r\nCause: many\r\nTimestamp: soon\r\n\r\n");
    pbx.play(new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\r', '\n', '\r', '\n'});
    play(member("1001", "m"));

    awaitAgent("1001");
  }

  @Test
  void aListenerThatThrowsDoesNotStopTheNext() throws Exception {
    List<FloorChange> heard = new CopyOnWriteArrayList<>();
    try (Bridge noisy =
        bridge(
            pbx.settings("secret"),
            (change, nanos, at) -> {
              throw new IllegalStateException("a listener's own trouble");
            },
            (change, nanos, at) -> {
              throw new AssertionError("worse");
            },
            (change, nanos, at) -> heard.add(change))) {
      noisy.start(List.of());
      play(member("1001", "m"));

      await().atMost(NOTICED).until(() -> noisy.view().agent("1001").isPresent());
      await().atMost(NOTICED).until(() -> heard.size() >= 2);
      assertThat(noisy.figures().failures()).isGreaterThanOrEqualTo(4);
    }
  }
}
