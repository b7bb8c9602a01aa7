package sansheng.cti.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Three Asterisks that know each other: the centre, the town with its telephone company and
 * customers, and the agents' phones; each with a session that tells it what to do.
 */
final class Stage implements AutoCloseable {
  private static final String SECRET = "rig-0123456789";
  private static final Pattern CHANNEL = Pattern.compile("\\{([^}]+)}");

  private final Map<String, RunningPbx> pbxs = new HashMap<>();
  private final Map<String, ManagerSession> sessions = new HashMap<>();
  private final ManagerSession recorded;
  private int position;

  /**
   * @param folder an empty folder for what they write
   * @param ringSeconds how long a queue rings an agent
   * @param reader the manager account whose session is recorded
   */
  Stage(Path folder, String ringSeconds, String reader) throws IOException, InterruptedException {
    Seat centre = Seat.of("centre");
    Seat town = Seat.of("town");
    Seat phones = Seat.of("phones");
    List<Seat> all = List.of(centre, town, phones);
    int rtp = 20_000 + (int) (ProcessHandle.current().pid() % 200) * 100;
    try {
      Map<String, String> settings = new HashMap<>();
      settings.put("SANSHENG_AMI_SECRET", SECRET);
      settings.put("SANSHENG_SYSTEM_NAME", "m");
      settings.put("SANSHENG_AMI_PORT", Integer.toString(centre.ami()));
      settings.put("SANSHENG_SIP_PORT", Integer.toString(centre.sip()));
      settings.put("SANSHENG_WS_PORT", Integer.toString(Seat.freeTcp()));
      settings.put("SANSHENG_RTP_PORTS", rtp + "-" + (rtp + 98));
      settings.put("SANSHENG_TRUNK", "127.0.0.1:" + town.sip());
      settings.put("SANSHENG_RING_SECONDS", ringSeconds);
      settings.put("SANSHENG_EXTRA", extra(folder, "centre", all).toString());
      start("centre", centre, folder, settings);
      for (Seat seat : List.of(town, phones)) {
        Map<String, String> other = new HashMap<>();
        other.put("TOWN_AMI_SECRET", SECRET);
        other.put("TOWN_SYSTEM_NAME", seat.name());
        other.put("TOWN_AMI_PORT", Integer.toString(seat.ami()));
        other.put("TOWN_SIP_PORT", Integer.toString(seat.sip()));
        other.put("TOWN_RTP_PORTS", (rtp + 20_000) + "-" + (rtp + 20_098));
        other.put("TOWN_CENTRE", "127.0.0.1:" + centre.sip());
        other.put("SANSHENG_EXTRA", extra(folder, seat.name(), all).toString());
        start("town", seat, folder, other);
        sessions.put(seat.name(), new ManagerSession(seat.ami(), "town", SECRET));
      }
      sessions.put("centre", new ManagerSession(centre.ami(), "sansheng", SECRET));
      recorded = new ManagerSession(centre.ami(), reader, SECRET);
    } catch (IOException | InterruptedException e) {
      close();
      throw e;
    }
  }

  private void start(String kind, Seat seat, Path folder, Map<String, String> settings)
      throws IOException, InterruptedException {
    pbxs.put(seat.name(), new RunningPbx(kind, folder.resolve(seat.name()), settings, seat.ami()));
  }

  /** What the scenarios need beyond {@code pbx/<name>}, with everybody's ports filled in. */
  private static Path extra(Path folder, String name, List<Seat> seats) throws IOException {
    Path extra = Files.createDirectories(folder.resolve(name + "-extra"));
    try (Stream<Path> files = Files.list(Path.of("pbx", "shapes", name))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        for (Seat seat : seats) {
          String place = "@" + seat.name().toUpperCase(Locale.ROOT) + "_SIP@";
          text = text.replace(place, Integer.toString(seat.sip()));
        }
        Files.writeString(extra.resolve(file.getFileName()), text);
      }
    }
    return extra.toAbsolutePath();
  }

  /** Plays the steps to the end and waits until every call is over. */
  void play(List<Step> steps) throws IOException, InterruptedException {
    position = recorded.position();
    for (Step step : steps) {
      switch (step.word()) {
        case "Action" -> act(step);
        case "Wait" -> Thread.sleep((long) (Double.parseDouble(step.what()) * 1000));
        case "Until" -> until(step);
        case "Signal" -> of(pbxs, step.line("To", "phones")).signal(step.what());
        case "Ring", "Reader" -> {}
        default -> throw new IOException("what is '" + step.word() + "'?");
      }
    }
    recorded.awaitQuiet(90);
  }

  private void act(Step step) throws IOException {
    ManagerSession session = of(sessions, step.line("To", "centre"));
    StringBuilder block = new StringBuilder();
    for (Map.Entry<String, String> line : step.lines()) {
      if (!line.getKey().equals("To")) {
        block.append(line.getKey() + ": " + named(session, line.getValue()) + "\r\n");
      }
    }
    session.tell(step.what(), block.toString());
  }

  /** {@code {PJSIP/a1101}} is the newest living channel whose name begins so. */
  private static String named(ManagerSession session, String value) throws IOException {
    StringBuilder text = new StringBuilder();
    Matcher places = CHANNEL.matcher(value);
    int end = 0;
    while (places.find()) {
      text.append(value, end, places.start()).append(session.channel(places.group(1)));
      end = places.end();
    }
    return text.append(value.substring(end)).toString();
  }

  private void until(Step step) throws IOException, InterruptedException {
    Map<String, String> fields = new HashMap<>();
    step.lines().forEach(l -> fields.put(l.getKey(), l.getValue()));
    fields.put("Event", step.what());
    position = recorded.await(position, fields, 60);
  }

  private static <T> T of(Map<String, T> map, String name) throws IOException {
    T found = map.get(name);
    if (found == null) {
      throw new IOException("'" + name + "' is none of " + map.keySet());
    }
    return found;
  }

  byte[] events() {
    return recorded.events();
  }

  @Override
  public void close() throws IOException {
    for (ManagerSession session : sessions.values()) {
      session.close();
    }
    for (RunningPbx pbx : pbxs.values()) {
      pbx.close();
    }
  }
}
