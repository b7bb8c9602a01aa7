package sansheng.console.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import sansheng.cti.route.RouteServer;

/** How the dialplan's questions fare, for Prometheus. */
public final class RouteMeters {
  private RouteMeters() {}

  /** Registers them; they are read when Prometheus asks. */
  public static void register(RouteServer server, MeterRegistry meters) {
    counter(server, meters, "answered", s -> s.answered.sum());
    counter(server, meters, "unanswered", s -> s.unanswered.sum());
    counter(server, meters, "refused", s -> s.refused.sum());
  }

  private static void counter(
      RouteServer server,
      MeterRegistry meters,
      String result,
      ToDoubleFunction<RouteServer> count) {
    FunctionCounter.builder("sansheng.route.questions", server, count)
        .tag("result", result)
        .description("Questions of the dialplan: answered, answered with the plain queue, refused")
        .register(meters);
  }
}
