package sansheng.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;

class LiveTest {
  private final Live live = new Live(new SimpleMeterRegistry());
  private final Recorder lin = new Recorder("1001", Role.AGENT);

  @Test
  void thePresentComesFirstThenChanges() {
    push(new Audience.Agent("1001"), "call");
    live.open(lin, "");
    push(Audience.EVERYONE, "link");
    assertThat(lin.keys).containsExactly("call", "link");
  }

  @Test
  void whoComesBackGetsOnlyWhatChangedMeanwhile() {
    push(Audience.EVERYONE, "link");
    push(new Audience.Agent("1001"), "state");
    var position = live.position();
    push(new Audience.Agent("1001"), "call");
    live.open(lin, position);
    assertThat(lin.keys).containsExactly("call");
  }

  @Test
  void aPositionOfAnEarlierConsoleMeansNothing() {
    push(Audience.EVERYONE, "link");
    live.open(lin, "earlier-999");
    assertThat(lin.keys).containsExactly("link");
  }

  @Test
  void nobodySeesWhatIsForOthers() {
    live.open(lin, "");
    push(new Audience.Agent("1002"), "call");
    push(new Audience.Holders(Set.of(Role.SUPERVISOR)), "floor");
    push(new Audience.Person(99), "note");
    assertThat(lin.keys).isEmpty();
  }

  @Test
  void aClosedScreenGetsNothing() {
    live.open(lin, "");
    live.close(lin);
    push(Audience.EVERYONE, "link");
    assertThat(lin.keys).isEmpty();
  }

  private void push(Audience to, String key) {
    live.push(to, key, viewer -> "");
  }

  private static final class Recorder implements Screen {
    private final SignedIn viewer;
    private final List<String> keys = new ArrayList<>();

    Recorder(String agent, Role role) {
      viewer = new SignedIn(1, "lin", "Lin", agent, Set.of(role), Locale.ENGLISH);
    }

    @Override
    public SignedIn viewer() {
      return viewer;
    }

    @Override
    public boolean show(Push push) {
      return keys.add(push.key());
    }
  }
}
