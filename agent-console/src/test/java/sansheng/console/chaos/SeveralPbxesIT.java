package sansheng.console.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sansheng.console.Settings;
import sansheng.console.demo.DemoCentre;
import sansheng.console.demo.DemoSecrets;
import sansheng.console.demo.Home;
import sansheng.console.demo.PbxPorts;
import sansheng.cti.Bridge;
import sansheng.cti.ami.PbxSettings;
import sansheng.cti.command.Answer;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.Command;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.LinkState;

/** Two real Asterisks, one floor: neither is the other's trouble. */
class SeveralPbxesIT {
  /** One Asterisk with its town. */
  private record Site(DemoCentre pbx, PbxSettings settings, Manager town) {
    void call(String dialled, String number) {
      town.call("PJSIP/" + dialled + "@centre", number, "talk");
    }
  }

  private static Site main;
  private static Site second;
  private static Bridge bridge;

  @BeforeAll
  static void open() throws IOException {
    Path folder = Files.createTempDirectory("two");
    Home home = TownPhones.in(folder.resolve("home"));
    main = site(home, folder.resolve("m"), "main", "", 25_000);
    second = site(home, folder.resolve("s"), "second", "104", 25_400);
    bridge =
        new Bridge(List.of(main.settings(), second.settings()), InstantSource.system(), List.of());
    bridge.start(Map.of());
    HardCentre.await("both").until(() -> isUp("main") && isUp("second"));
  }

  private static Site site(Home home, Path folder, String name, String agents, int rtp)
      throws IOException {
    List<Integer> free = freePorts();
    PbxPorts ports =
        new PbxPorts(
            free.get(0), free.get(1), free.get(2), rtp, free.get(3), free.get(4), free.get(5));
    Settings wanted =
        Settings.from(Map.of("SANSHENG_DEMO", "yes", "SANSHENG_DATA", folder.toString()));
    DemoCentre pbx = DemoCentre.start(home, wanted, ports);
    Settings.Asterisk known = pbx.completed().asterisk();
    PbxSettings settings =
        new PbxSettings(
            name,
            "127.0.0.1",
            ports.ami(),
            "sansheng",
            known.secret(),
            known.systemName(),
            Duration.ofSeconds(5),
            known.logs(),
            agents);
    Manager town = new Manager(ports.townAmi(), "town", DemoSecrets.in(folder).townSecret());
    return new Site(pbx, settings, town);
  }

  private static List<Integer> freePorts() throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
    for (ServerSocket socket : held) {
      socket.close();
    }
    return ports;
  }

  @AfterAll
  static void close() throws IOException {
    signal(second, "CONT");
    bridge.close();
    for (Site site : List.of(main, second)) {
      site.town().close();
      site.pbx().close();
    }
  }

  private static boolean isUp(String pbx) {
    return bridge.view().links().stream().filter(l -> l.pbx().equals(pbx)).anyMatch(LinkState::up);
  }

  private static void signal(Site site, String name) throws IOException {
    new ProcessBuilder("kill", "-" + name, Long.toString(site.pbx().centre().pid()))
        .start()
        .onExit()
        .join();
  }

  private static Answer ask(Command command) throws Exception {
    return bridge.ask(command).toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private static CallRecord callFrom(String number) {
    HardCentre.await("call from " + number).until(() -> find(number).size() == 1);
    return find(number).get(0);
  }

  private static List<CallRecord> find(String number) {
    return bridge.view().calls().stream().filter(c -> number.equals(c.callerNumber())).toList();
  }

  private static void awaitReady(String agent) {
    HardCentre.await(agent)
        .until(
            () ->
                bridge.view().agent(agent).map(AgentPresence::state).orElse(null)
                    == AgentPresence.State.READY);
  }

  @Test
  void eachHasItsOwnCallsAgentsAndTroubles() throws Exception {
    // An agent's command goes to where their phone is.
    assertThat(ask(new Command.SignOn("1000", Set.of("support")))).isEqualTo(new Answer.Done());
    assertThat(ask(new Command.SignOn("1040", Set.of("support")))).isEqualTo(new Answer.Done());
    HardCentre.await("both agents").until(() -> bridge.view().agents().size() == 2);
    assertThat(ask(new Command.BeReady("1000"))).isEqualTo(new Answer.Done());
    awaitReady("1000");
    try (Manager there =
        new Manager(second.settings().port(), "sansheng", second.settings().secret())) {
      assertThat(Members.of(there, "support", "1040")).isEqualTo("paused:signedOn");
      assertThat(Members.of(there, "support", "1000")).isEqualTo("none");
    }

    main.call("400", "0601");
    second.call("400", "0602");
    CallRecord here = callFrom("0601");
    CallRecord there = callFrom("0602");
    assertThat(here.pbx()).isEqualTo("main");
    assertThat(there.pbx()).isEqualTo("second");
    assertThat(here.id()).isNotEqualTo(there.id());
    HardCentre.await("talk").until(() -> !find("0601").get(0).stints().isEmpty());

    // One stands still: the other's events and commands are not delayed.
    signal(second, "STOP");
    for (int i = 0; i < 3; i++) {
      Instant asked = Instant.now();
      CompletionStage<Answer> unheard = bridge.ask(new Command.BeNotReady("1040", "lunch"));
      assertThat(ask(new Command.BeNotReady("1000", "lunch"))).isEqualTo(new Answer.Done());
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
      assertThat(unheard.toCompletableFuture().get(10, TimeUnit.SECONDS))
          .isInstanceOf(Answer.Refused.class);
    }
    HardCentre.await("noticed").until(() -> !isUp("second"));
    assertThat(isUp("main")).isTrue();
    main.call("401", "0603");
    callFrom("0603");
    assertThat(ask(new CallCommand.HangUp(here.id(), "1000"))).isEqualTo(new Answer.Done());
    HardCentre.await("hung up").until(() -> find("0601").isEmpty());
    assertThat(ask(new Command.BeNotReady("1040", "lunch"))).isInstanceOf(Answer.Refused.class);
    assertThat(find("0602")).hasSize(1);

    // And one dies and comes back.
    signal(second, "CONT");
    HardCentre.await("back").until(() -> isUp("second"));
    ProcessHandle.of(second.pbx().centre().pid()).ifPresent(ProcessHandle::destroyForcibly);
    HardCentre.await("dead").until(() -> !isUp("second"));
    assertThat(isUp("main")).isTrue();
    second.pbx().restartCentre();
    HardCentre.await("back again").until(() -> isUp("second"));
    HardCentre.await("closed").until(() -> find("0602").isEmpty());
    assertThat(find("0603")).hasSize(1);
  }
}
