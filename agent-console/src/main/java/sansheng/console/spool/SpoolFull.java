package sansheng.console.spool;

import java.io.IOException;

/** There is no room left under the spool's bound. */
public final class SpoolFull extends IOException {
  private static final long serialVersionUID = 1L;

  SpoolFull(long bound) {
    super("the spool has reached its bound of %d MB".formatted(bound / (1024 * 1024)));
  }
}
