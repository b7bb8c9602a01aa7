package sansheng.cti.ami;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.SendActionCallback;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/**
 * The one door to Asterisk's manager: nothing is written to a PBX but through it. asterisk-java
 * passes line breaks on, so that one text could carry a second action; here such a text stops.
 */
final class AmiGate {
  private AmiGate() {}

  /**
   * Sends an action; the callback hears Asterisk's response.
   *
   * @throws IllegalArgumentException when a value holds a control character
   * @throws IOException when the line is broken
   */
  static void send(ManagerConnection line, ManagerAction action, SendActionCallback callback)
      throws IOException {
    send(line, action, "bridge", callback);
  }

  /**
   * The same, asked by somebody.
   *
   * @param by who asked, for the audit
   */
  static void send(
      ManagerConnection line, ManagerAction action, String by, SendActionCallback callback)
      throws IOException {
    try {
      check(action);
    } catch (IllegalArgumentException e) {
      Audited.refused(by, action, String.valueOf(e.getMessage()));
      throw e;
    }
    line.sendAction(
        action,
        response -> {
          Audited.answered(by, action, response);
          callback.onResponse(response);
        });
  }

  /**
   * Asks for a list and waits for the whole of it.
   *
   * @throws IllegalArgumentException as {@link #send}
   * @throws EventTimeoutException when the list does not come to its end in time
   */
  static List<ResponseEvent> list(
      ManagerConnection line, EventGeneratingAction action, Duration atMost)
      throws IOException, EventTimeoutException {
    check(action);
    Audited.asked("bridge", action);
    return List.copyOf(line.sendEventGeneratingAction(action, atMost.toMillis()).getEvents());
  }

  /**
   * Whether Asterisk has taken an action. When a line is cut asterisk-java answers in its place
   * what was still waiting, with a response that says nothing: that is no yes.
   */
  static boolean isTaken(ManagerResponse response) {
    return "Success".equalsIgnoreCase(response.getResponse());
  }

  private static void check(ManagerAction action) {
    Optional<String> bad = badProperty(action);
    if (bad.isPresent()) {
      throw new IllegalArgumentException(
          "the " + bad.get() + " of " + action.getAction() + " holds a control character");
    }
  }

  private static boolean isBad(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return isBad(map.keySet()) || isBad(map.values());
    }
    if (value instanceof Collection<?> many) {
      return many.stream().anyMatch(AmiGate::isBad);
    }
    return value instanceof String text && text.chars().anyMatch(Character::isISOControl);
  }

  private static Optional<String> badProperty(ManagerAction action) {
    return properties(action).entrySet().stream()
        .filter(property -> isBad(property.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Everything that asterisk-java would write of an action, by the property's name.
   *
   * @throws IllegalArgumentException when the action cannot be looked into
   */
  static Map<String, Object> properties(ManagerAction action) {
    Map<String, Object> properties = new TreeMap<>();
    try {
      for (PropertyDescriptor property :
          Introspector.getBeanInfo(action.getClass(), Object.class).getPropertyDescriptors()) {
        if (property.getReadMethod() != null) {
          Object value = property.getReadMethod().invoke(action);
          if (value != null) {
            properties.put(property.getName(), value);
          }
        }
      }
      return properties;
    } catch (IntrospectionException | ReflectiveOperationException e) {
      throw new IllegalArgumentException("an action that cannot be looked into is not sent", e);
    }
  }
}
