package sansheng.console.replay;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sansheng.cti.event.PbxEvent;

/**
 * What a PBX said, as JSON: a record's components by their names, {@code is} the record's name,
 * nulls left out. A new kind of event needs no line here.
 */
final class EventJson {
  private static final ObjectMapper JSON = mapper();

  private EventJson() {}

  /** All kinds of events there are. */
  static Stream<Class<?>> kinds() {
    return kinds(PbxEvent.class).distinct();
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(EventJson::kinds);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  private static ObjectMapper mapper() {
    SimpleModule words = new SimpleModule();
    words.addSerializer(new Word<>(Instant.class, Instant::toString));
    words.addDeserializer(Instant.class, new Read<>(Instant.class, Instant::parse));
    words.addSerializer(new Word<>(Duration.class, Duration::toString));
    words.addDeserializer(Duration.class, new Read<>(Duration.class, Duration::parse));
    // PostgreSQL keeps every character but NUL, and a caller can send that one, too.
    words.addSerializer(new Word<>(String.class, text -> text.replace("\0", "")));
    return JsonMapper.builder()
        .addModule(words)
        .addMixIn(PbxEvent.class, Named.class)
        .registerSubtypes(
            kinds().map(k -> new NamedType(k, k.getSimpleName())).toArray(NamedType[]::new))
        .visibility(PropertyAccessor.ALL, Visibility.NONE)
        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
        .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        // An older console's events may lack what a newer one knows, and the other way round.
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  static String write(PbxEvent event) {
    try {
      return JSON.writerFor(PbxEvent.class).writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON for " + event, e);
    }
  }

  /** The event; empty for one of a kind that this console does not know. */
  static Optional<PbxEvent> read(String json) {
    try {
      return Optional.of(JSON.readValue(json, PbxEvent.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static final class Word<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<T, String> word;

    Word(Class<T> type, Function<T, String> word) {
      super(type);
      this.word = word;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(word.apply(value));
    }
  }

  private static final class Read<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> read;

    Read(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return read.apply(in.getText());
    }
  }
}
