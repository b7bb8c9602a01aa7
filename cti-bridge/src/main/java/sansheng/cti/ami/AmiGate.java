package sansheng.cti.ami;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.util.Optional;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.SendActionCallback;
import org.asteriskjava.manager.action.ManagerAction;

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
  static void send(DefaultManagerConnection line, ManagerAction action, SendActionCallback callback)
      throws IOException {
    Optional<String> bad = badProperty(action);
    if (bad.isPresent()) {
      throw new IllegalArgumentException(
          "the " + bad.get() + " of " + action.getAction() + " holds a control character");
    }
    line.sendAction(action, callback);
  }

  private static Optional<String> badProperty(ManagerAction action) {
    try {
      for (PropertyDescriptor property :
          Introspector.getBeanInfo(action.getClass(), Object.class).getPropertyDescriptors()) {
        if (property.getReadMethod() != null
            && property.getPropertyType() == String.class
            && property.getReadMethod().invoke(action) instanceof String value
            && value.chars().anyMatch(Character::isISOControl)) {
          return Optional.of(property.getName());
        }
      }
      return Optional.empty();
    } catch (IntrospectionException | ReflectiveOperationException e) {
      throw new IllegalArgumentException("an action that cannot be looked into is not sent", e);
    }
  }
}
