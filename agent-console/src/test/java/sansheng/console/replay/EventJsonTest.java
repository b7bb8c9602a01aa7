package sansheng.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sansheng.cti.event.PbxEvent;

/** Every kind of event comes back from its JSON as it was, whatever is in it. */
class EventJsonTest {
  private static final String[] TEXTS = {
    "",
    " ",
    "1001",
    "王芳",
    "a\nb\r\n",
    "\"quoted\" \\ ",
    "😀\u202e",
    "null",
    "{\"is\":\"x\"}",
    "\u0001"
  };

  static Stream<Class<?>> kinds() {
    return EventJson.kinds();
  }

  @Test
  void allKindsAreThere() {
    assertThat(kinds()).hasSizeGreaterThan(25).allMatch(Class::isRecord);
    assertThat(kinds().map(Class::getSimpleName)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void comesBackAsItWas(Class<?> kind) throws Exception {
    Random random = new Random(kind.getSimpleName().hashCode());
    for (int i = 0; i < 300; i++) {
      PbxEvent event = (PbxEvent) record(kind, random);
      String json = EventJson.write(event);
      assertThat(EventJson.read(json)).as(json).contains(event);
      assertThat(new JsonObject(json).getString("is")).isEqualTo(kind.getSimpleName());
    }
  }

  @Test
  void whatPostgresqlCannotKeepIsLeftOut() {
    PbxEvent event = new PbxEvent.LegIdentified(Instant.EPOCH, "1.1", "1.1", "1\u0000", "\u0000");
    assertThat(EventJson.read(EventJson.write(event)))
        .contains(new PbxEvent.LegIdentified(Instant.EPOCH, "1.1", "1.1", "1", ""));
  }

  @Test
  void anUnknownKindIsNoError() {
    assertThat(EventJson.read("{\"is\":\"MoonRisen\",\"at\":\"1970-01-01T00:00:00Z\"}")).isEmpty();
  }

  private static Object record(Class<?> type, Random random) throws Exception {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      AnnotatedType annotated = parts[i].getAnnotatedType();
      boolean nullable = annotated.isAnnotationPresent(Nullable.class);
      values.add(
          nullable && random.nextInt(3) == 0 ? null : value(parts[i].getGenericType(), random));
    }
    var constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values.toArray());
  }

  private static Object value(Type type, Random random) throws Exception {
    if (type instanceof ParameterizedType generic) {
      return many(generic, random);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    if (plain == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }
    if (plain == Duration.class) {
      return Duration.ofMillis(random.nextInt());
    }
    if (plain == UUID.class) {
      return new UUID(random.nextLong(), random.nextLong());
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return random.nextBoolean();
    }
    if (plain == int.class || plain == Integer.class) {
      return random.nextInt();
    }
    if (plain == long.class || plain == Long.class) {
      return random.nextLong();
    }
    if (plain == double.class || plain == Double.class) {
      return random.nextDouble();
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    if (plain.isRecord()) {
      return record(plain, random);
    }
    Class<?>[] permitted = plain.getPermittedSubclasses();
    if (permitted != null) {
      return value(permitted[random.nextInt(permitted.length)], random);
    }
    throw new AssertionError("this test knows no value of " + type);
  }

  private static Object many(ParameterizedType generic, Random random) throws Exception {
    Type of = generic.getActualTypeArguments()[0];
    List<Object> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value(of, random));
    }
    Class<?> raw = (Class<?>) generic.getRawType();
    if (raw == List.class) {
      return values;
    }
    if (raw == Set.class) {
      return new LinkedHashSet<>(values);
    }
    if (raw == Optional.class) {
      return values.stream().findFirst();
    }
    if (raw == Map.class) {
      Map<String, Object> map = new TreeMap<>();
      for (Object key : values) {
        map.put(key.toString(), value(generic.getActualTypeArguments()[1], random));
      }
      return map;
    }
    throw new AssertionError("this test knows no value of " + generic);
  }
}
