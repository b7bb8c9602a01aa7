package sansheng.console;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries 'the lookup came back' to the desk, which is composed after the lookup. */
final class PopAnnouncer {
  private volatile @Nullable Consumer<UUID> hearer;

  void to(Consumer<UUID> desk) {
    hearer = desk;
  }

  void changed(UUID call) {
    Consumer<UUID> desk = hearer;
    if (desk != null) {
      desk.accept(call);
    }
  }
}
