package sansheng.cti.ami;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;

/**
 * Whether everything that an event must tell is told. A torn or forged event may lack its leg or
 * its queue, and nobody after the translator expects that.
 */
final class Completeness {
  private static final ClassValue<List<MethodHandle>> NEEDED =
      new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(part -> !part.getType().isPrimitive())
              .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
              .map(Completeness::reader)
              .toList();
        }
      };

  private Completeness() {}

  private static MethodHandle reader(RecordComponent part) {
    try {
      return MethodHandles.publicLookup().unreflect(part.getAccessor());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(part + " is not to be read", e);
    }
  }

  /** False when a component that may not be null is. */
  static boolean of(PbxEvent event) {
    for (MethodHandle part : NEEDED.get(event.getClass())) {
      if (value(part, event) == null) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object value(MethodHandle part, PbxEvent event) {
    try {
      return part.invoke(event);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(part + " cannot be read", e);
    }
  }
}
