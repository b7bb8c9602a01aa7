package sansheng.console.web;

import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sansheng.console.live.Live;
import sansheng.console.staff.Role;
import sansheng.console.staff.Session;
import sansheng.console.staff.SignedIn;
import sansheng.cti.FloorView;

/** Writes pages and parts of them. */
public final class Pages {
  private final Templates templates;
  private final Assets assets;
  private final WebSettings settings;
  private final FloorView floor;
  private final Live live;

  /** Reads the present state of the links from the floor, for the banner of the shell. */
  public Pages(Messages messages, Assets assets, WebSettings settings, FloorView floor, Live live) {
    templates = new Templates(messages, settings.zone());
    this.assets = assets;
    this.settings = settings;
    this.floor = floor;
    this.live = live;
  }

  /**
   * Shows a view: as a whole page, or, when the browser navigates inside the shell (header
   * HX-Request), the view alone. The view's template must assign {@code title}.
   *
   * @param template path under the console's templates, e.g. {@code desk/desk.ftlh}
   */
  public void show(RoutingContext ctx, String template, Map<String, ?> model) {
    // Taken before anything is read: what changes from here on reaches the page by the stream.
    var position = live.position();
    var session = Gate.session(ctx).orElse(null);
    var all = new HashMap<String, Object>(model);
    all.put("template", template);
    all.put("position", position);
    all.putAll(shell(ctx.request().path(), session));
    var frame = Wants.shell(ctx) ? "shell" : Wants.view(ctx) ? "view" : "page";
    Replies.html(ctx, templates.render("web/" + frame + ".ftlh", all, Languages.of(ctx)));
  }

  /** One part of a page for one viewer: for pushes, and for answers that replace only a part. */
  public String fragment(String template, Map<String, ?> model, SignedIn viewer) {
    var all = new HashMap<String, Object>(model);
    all.put("viewer", viewer);
    all.put("links", floor.links());
    return templates.render(template, all, Messages.closest(viewer.locale()));
  }

  /** Answers with a part of a page. */
  public void part(RoutingContext ctx, String template, Map<String, ?> model) {
    Replies.html(ctx, fragment(template, model, Gate.signedIn(ctx)));
  }

  private Map<String, Object> shell(String path, @Nullable Session session) {
    var model = new HashMap<String, Object>();
    model.put("path", path);
    model.put("assets", assets.base());
    model.put("sheets", assets.sheets());
    model.put("links", floor.links());
    model.put("languages", Messages.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
    if (session != null) {
      model.put("viewer", session.who());
      model.put("sessionName", session.publicName());
      model.put(
          "hears", session.who().isAnyOf(Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD));
      model.put("navigation", Navigation.of(session.who(), settings.demonstration()));
    }
    return model;
  }
}
