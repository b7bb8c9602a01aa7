package sansheng.console.demo;

import java.nio.file.Path;
import java.time.Duration;
import sansheng.console.Settings;
import sansheng.console.StartRefused;
import sansheng.cti.ami.Caller;
import sansheng.cti.ami.PbxSettings;

/** The two Asterisks of a centre on one machine: its own, and the town that calls it. */
public final class DemoCentre implements AutoCloseable {
  private final Home home;
  private final Settings settings;
  private final PbxPorts ports;
  private final DemoSecrets secrets;
  private AsteriskProcess centre;
  private final AsteriskProcess town;

  private DemoCentre(Home home, Settings settings, PbxPorts ports, DemoSecrets secrets) {
    this.home = home;
    this.settings = settings;
    this.ports = ports;
    this.secrets = secrets;
    this.centre = startCentre();
    try {
      this.town = startTown();
    } catch (RuntimeException e) {
      centre.close();
      throw e;
    }
  }

  /**
   * Starts both; the first time this fetches Asterisk.
   *
   * @throws StartRefused with one sentence when that can't be done here
   */
  public static DemoCentre start(Home home, Settings settings, PbxPorts ports) {
    return new DemoCentre(home, settings, ports, DemoSecrets.in(settings.data()));
  }

  private AsteriskProcess startCentre() {
    return AsteriskProcess.start(
        home,
        "centre",
        folder("asterisk"),
        ports.centre(secrets, settings.recordings(), settings.ringSeconds()),
        ports.ami());
  }

  private AsteriskProcess startTown() {
    return AsteriskProcess.start(
        home, "town", folder("town"), ports.town(secrets), ports.townAmi());
  }

  private Path folder(String name) {
    return settings.data().resolve(name);
  }

  /** The settings with what only the demonstration knows: the secrets it made. */
  public Settings completed() {
    return settings.withAsterisk(
        settings
            .asterisk()
            .with(
                ports.ami(),
                secrets.amiSecret(),
                secrets.systemName(),
                centreFolder().resolve("log")));
  }

  /** Lets somebody call. */
  public Caller caller() {
    return new Caller(
        new PbxSettings(
            "town",
            "127.0.0.1",
            ports.townAmi(),
            "town",
            secrets.townSecret(),
            secrets.townName(),
            Duration.ofSeconds(5)));
  }

  /** The centre's Asterisk. */
  public AsteriskProcess centre() {
    return centre;
  }

  /** The folder of the centre's Asterisk, with its journals below {@code log/}. */
  public Path centreFolder() {
    return folder("asterisk");
  }

  /** The folder of the town; what its callers heard is below {@code heard/}. */
  public Path townFolder() {
    return folder("town");
  }

  /** Starts the centre's Asterisk again after it was stopped. */
  public void restartCentre() {
    centre.close();
    centre = startCentre();
  }

  @Override
  public void close() {
    centre.close();
    town.close();
  }
}
