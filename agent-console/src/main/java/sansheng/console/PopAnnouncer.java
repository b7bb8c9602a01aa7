package sansheng.console;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sansheng.cti.FloorView;
import sansheng.cti.floor.CallRecord;

/** Carries 'the lookup came back' to the desk, which is composed after the lookup. */
final class PopAnnouncer {
  private final FloorView floor;
  private volatile @Nullable Consumer<CallRecord> hearer;

  PopAnnouncer(FloorView floor) {
    this.floor = floor;
  }

  void to(Consumer<CallRecord> desk) {
    hearer = desk;
  }

  void changed(UUID call) {
    Consumer<CallRecord> desk = hearer;
    if (desk != null) {
      floor.call(call).ifPresent(desk);
    }
  }
}
