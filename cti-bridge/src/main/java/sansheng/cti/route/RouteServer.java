package sansheng.cti.route;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the dialplan's questions by FastAGI. asterisk-java has a server for it, which listens on
 * every address and reads without bounds or patience; this one is as large as it must be. Whoever
 * asks must know the PBX's secret name, which is part of every genuine channel's id.
 *
 * <p>The dialplan waits for 0.8 s at most, also when this process is stopped and its kernel goes on
 * taking connections; so here is less patience than there.
 */
public final class RouteServer implements AutoCloseable {
  /** How long a router may think. */
  public static final Duration PATIENCE = Duration.ofMillis(600);

  private static final Logger LOG = LoggerFactory.getLogger(RouteServer.class);

  /** A frozen process' connections wait here; the more fit, the longer nobody waits outside. */
  private static final int BACKLOG = 1_024;

  private static final int AT_ONCE = 256;
  private static final int READ_MILLIS = 500;
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final ServerSocket server;
  private final List<String> systemNames;
  private final Router router;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread accepting;

  /** Questions answered. */
  public final LongAdder answered = new LongAdder();

  /** Questions answered with the plain queue, or with no, because the router was slow or failed. */
  public final LongAdder unanswered = new LongAdder();

  /** Questions of somebody who does not know a PBX's secret name, or that made no sense. */
  public final LongAdder refused = new LongAdder();

  private RouteServer(ServerSocket server, Collection<String> systemNames, Router router) {
    this.server = server;
    this.systemNames = List.copyOf(systemNames);
    this.router = router;
    this.accepting = Thread.ofPlatform().name("route").daemon().unstarted(this::accept);
  }

  /**
   * Listens and answers until closed.
   *
   * @param address where; loopback unless a PBX is on another machine
   * @param port 0 for any that is free
   * @param systemNames the secret names of the PBXes that may ask
   * @throws IOException when the port is taken
   */
  public static RouteServer start(
      InetAddress address, int port, Collection<String> systemNames, Router router)
      throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port), BACKLOG);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    RouteServer server = new RouteServer(socket, systemNames, router);
    server.accepting.start();
    return server;
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.warn("A question was not taken: {}", e.getMessage());
        }
      }
    }
  }

  private void serve(Socket socket) {
    boolean in = room.tryAcquire();
    try (socket) {
      if (in) {
        socket.setSoTimeout(READ_MILLIS);
        socket.setTcpNoDelay(true);
        answer(AgiCall.read(socket));
      } else {
        refused.increment();
      }
    } catch (IOException | IllegalArgumentException e) {
      // The dialplan goes on without an answer.
      refused.increment();
      LOG.debug("A question was not answered", e);
    } finally {
      if (in) {
        room.release();
      }
    }
  }

  private void answer(AgiCall call) throws IOException {
    String leg = call.told("uniqueid");
    if (systemNames.stream().noneMatch(name -> leg.startsWith(name + "-"))) {
      refused.increment();
      LOG.warn("Somebody who does not know the PBX's secret name asked for a route");
      return;
    }
    switch (call.told("network_script")) {
      case "queue" -> route(call, leg);
      case "dial" -> dial(call);
      case "callback" -> callback(call);
      default -> refused.increment();
    }
  }

  private void route(AgiCall call, String leg) throws IOException {
    String number = call.told("callerid");
    RouteQuestion question =
        new RouteQuestion(
            leg, number.isEmpty() || number.equals("unknown") ? null : number, call.told("arg_1"));
    Route route = inTime(() -> router.route(question)).orElse(Route.PLAIN);
    if (route.owner() != null) {
      // Before the owner: without an end nobody must ring.
      call.set("seconds", Long.toString(Math.max(1, route.ownerRings().toSeconds())));
      call.set("owner", route.owner());
    }
    if (route.priority() != 0) {
      call.set("QUEUE_PRIO", Integer.toString(route.priority()));
    }
    if (route.language() != null) {
      call.set("CHANNEL(language)", route.language());
    }
    Route.Waiting waiting = route.waiting();
    if (waiting != null) {
      call.set("wait", Long.toString(Math.max(1, waiting.limit().toSeconds())));
      call.set("spoken", waiting.spokenNumber());
      call.set("load", waiting.manyWait() ? "high" : "usual");
      call.set("offer", waiting.offer() ? "yes" : "no");
    }
    // The last: until then the dialplan takes the caller for one like all others.
    call.set("route", route.way().name().toLowerCase(Locale.ROOT));
  }

  private void callback(AgiCall call) throws IOException {
    String typed = call.told("arg_1");
    Optional<Boolean> may = inTime(() -> router.mayCallBack(typed));
    if (may.isPresent()) {
      call.set("usable", may.get() ? "yes" : "no");
    }
  }

  private void dial(AgiCall call) throws IOException {
    DialQuestion question = new DialQuestion(call.told("arg_2"), call.told("arg_1"));
    DialRuling ruling = inTime(() -> router.dial(question)).orElse(DialRuling.REFUSED);
    if (ruling.allowed()) {
      call.set("send", ruling.digits());
      call.set("show", ruling.shownNumber());
      call.set("outgoing", "allowed");
    } else {
      call.set("outgoing", "refused");
    }
  }

  private <T> Optional<T> inTime(Supplier<T> question) {
    Future<T> answer = threads.submit(question::get);
    try {
      T said = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      answered.increment();
      return Optional.of(said);
    } catch (TimeoutException e) {
      LOG.warn("The router did not answer within {} ms", PATIENCE.toMillis());
    } catch (ExecutionException e) {
      LOG.error("The router failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer.cancel(true);
    unanswered.increment();
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      server.close();
      // The port is free only when nobody stands at it any more.
      accepting.join(CLOSING);
    } catch (IOException e) {
      LOG.warn("The route server did not close: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
