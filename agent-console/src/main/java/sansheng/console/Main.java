package sansheng.console;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.demo.DemoCentre;
import sansheng.console.demo.Home;
import sansheng.console.demo.PbxPorts;
import sansheng.console.seed.SeededPerson;
import sansheng.cti.ami.Caller;

/** Starts a console, on a server or as the demonstration centre, and stops it on a signal. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** Only ever opens a centre on loopback whose customers are made up. */
  private static final String DEMO_PASSWORD = "three-rings";

  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private Main() {}

  /** Ends with 1 and one sentence on standard error when it can't start. */
  public static void main(String[] arguments) throws InterruptedException {
    Main main = new Main();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(main::stop));
    try {
      main.start(Settings.from(System.getenv()));
    } catch (StartRefused refused) {
      LOG.debug("The start was refused", refused);
      System.err.println(refused.getMessage());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  private void start(Settings wanted) {
    Settings settings = wanted;
    Caller town = null;
    Path home = wanted.home();
    if (wanted.demonstration() && home != null) {
      DemoCentre centre = keep(DemoCentre.start(new Home(home), wanted, ports(wanted)));
      settings = centre.completed();
      town = centre.caller();
    }
    String password = settings.demonstration() ? DEMO_PASSWORD : null;
    Console console = keep(Console.start(settings, Clock.systemUTC(), town, password));
    if (settings.demonstration()) {
      awaitPbx(console);
    }
    System.out.println(
        settings.demonstration() ? invitation(console) : "Sansheng: " + console.address());
  }

  /** Nobody should be invited to a desk whose telephone is not there yet. */
  private static void awaitPbx(Console console) {
    try {
      if (!console.awaitPbx(Duration.ofSeconds(10))) {
        LOG.warn("Asterisk is not in sight yet; the desk says so until it is");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static PbxPorts ports(Settings settings) {
    Env env = new Env(System.getenv());
    return new PbxPorts(
        settings.asterisk().port(),
        settings.phoneSocket().getPort(),
        env.number("SANSHENG_SIP_PORT", 5_060, 1, 65_535),
        env.number("SANSHENG_RTP_PORT", 10_000, 1_024, 65_000),
        env.number("TOWN_AMI_PORT", 5_039, 1, 65_535),
        env.number("TOWN_SIP_PORT", 5_070, 1, 65_535),
        settings.telephony().routePort());
  }

  private static String invitation(Console console) {
    StringBuilder text = new StringBuilder();
    text.append("\n  三声 Sansheng  ").append(console.address()).append("\n\n");
    for (SeededPerson person : SeededPerson.ALL) {
      text.append(
          "  %-11s %s  %s%s%n"
              .formatted(
                  person.login(),
                  DEMO_PASSWORD,
                  String.join(
                      ", ",
                      person.roles().stream()
                          .map(r -> r.name().toLowerCase(java.util.Locale.ROOT))
                          .toList()),
                  person.agent() == null ? "" : " " + person.agent()));
    }
    text.append("\n  Sign in as wang.fang, sign on, be ready, then 'Let somebody call'.");
    text.append("\n  Ctrl-C stops everything.\n");
    return text.toString();
  }

  private synchronized <T extends AutoCloseable> T keep(T part) {
    running.push(part);
    return part;
  }

  private synchronized void stop() {
    while (!running.isEmpty()) {
      AutoCloseable part = running.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }
}
