package sansheng.console.prompter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import sansheng.console.callscript.CallScript;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Pages;
import sansheng.cti.FloorView;
import sansheng.cti.floor.CallRecord;

/** The words beside the call on an agent's desk; the page and the pushes are written from here. */
final class PrompterScreen {
  static final String PART = "desk-script";

  private final Pages pages;
  private final FloorView floor;
  private final Prompter prompter;
  private final BiFunction<UUID, String, String> written;

  /** A scenario that can be taken. */
  public record Choice(String id, String title) {
    static List<Choice> of(List<CallScript> scripts) {
      return scripts.stream().map(s -> new Choice(s.id(), s.title())).toList();
    }
  }

  /**
   * @param written what an agent has written down in a call so far; must not wait
   */
  PrompterScreen(
      Pages pages, FloorView floor, Prompter prompter, BiFunction<UUID, String, String> written) {
    this.pages = pages;
    this.floor = floor;
    this.prompter = prompter;
    this.written = written;
  }

  /** The part, as it is now. */
  String part(SignedIn viewer) {
    return pages.fragment("prompter/prompter.ftlh", model(viewer, null), viewer);
  }

  /** The call on somebody's desk. */
  Optional<CallRecord> callOf(SignedIn viewer) {
    return Optional.ofNullable(viewer.agent())
        .flatMap(floor::agent)
        .flatMap(presence -> Optional.ofNullable(presence.call()))
        .flatMap(floor::call);
  }

  /**
   * @param refused a promise that could not be taken, and why; null for none
   */
  Map<String, Object> model(SignedIn viewer, @Nullable RefusedPromise refused) {
    Map<String, Object> model = new HashMap<>();
    callOf(viewer).ifPresent(call -> put(model, call, viewer, refused));
    return model;
  }

  private void put(
      Map<String, Object> model,
      CallRecord call,
      SignedIn viewer,
      @Nullable RefusedPromise refused) {
    Optional<Shown> present = prompter.sheet(call, viewer).present();
    if (present.isEmpty()) {
      return;
    }
    model.put("shown", present.get());
    Optional<CallScript> source = prompter.source(present.get());
    model.put("dos", source.map(CallScript::dos).orElse(List.of()));
    model.put("donts", source.map(CallScript::donts).orElse(List.of()));
    model.put("next", next(call, viewer, source));
    if (source.isPresent() && source.get().promise() != null) {
      model.put("promises", true);
      model.put("promised", present.get().how() == Shown.How.PROMISE);
      if (refused != null) {
        model.put("refused", refused);
      }
    }
  }

  private List<Choice> next(CallRecord call, SignedIn viewer, Optional<CallScript> source) {
    String notes = written.apply(call.id(), String.valueOf(viewer.agent()));
    return source
        .map(s -> Choice.of(Choices.next(s, notes, prompter.all(call, viewer))))
        .orElse(List.of());
  }
}
