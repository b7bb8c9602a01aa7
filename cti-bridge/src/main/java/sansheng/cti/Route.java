package sansheng.cti;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import sansheng.cti.ami.PbxSettings;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.Command;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;

/** Which PBXes a command is for. */
final class Route {
  private final List<PbxSettings> pbxes;
  private final View view;

  Route(List<PbxSettings> pbxes, View view) {
    this.pbxes = List.copyOf(pbxes);
    this.view = view;
  }

  /** One about a call goes where the call is, one about an agent to wherever they are. */
  Set<String> of(Command command) {
    return switch (command) {
      case CallCommand.OfCall c ->
          view.call(c.call()).map(call -> Set.of(call.pbx())).orElseGet(() -> home(c.agent()));
      case CallCommand.Dial c -> home(c.agent());
      case CallCommand.Listen c -> whereTalks(c);
      case Command.GivePhone c -> home(c.agent());
      case Command.TakePhone c -> home(c.agent());
      case Command.SignOn c -> home(c.agent());
      case Command.JoinQueue c -> home(c.agent());
      case Command.LeaveQueue c -> places(c.agent());
      case Command.SetPenalty c -> places(c.agent());
      case Command.SignOff c -> places(c.agent());
      case Command.BeReady c -> places(c.agent());
      case Command.BeNotReady c -> places(c.agent());
    };
  }

  private Set<String> whereTalks(CallCommand.Listen command) {
    return view.agent(command.to())
        .map(AgentPresence::call)
        .flatMap(view::call)
        .map(CallRecord::pbx)
        .map(Set::of)
        .orElseGet(() -> home(command.agent()));
  }

  private Set<String> places(String agent) {
    Set<String> places = view.placesOf(agent);
    return places.isEmpty() ? home(agent) : places;
  }

  /** The PBX on which the agent's phone is. */
  private Set<String> home(String agent) {
    return pbxes.stream()
        .filter(p -> !p.agents().isEmpty() && agent.startsWith(p.agents()))
        .max(Comparator.comparingInt((PbxSettings p) -> p.agents().length()))
        .or(() -> pbxes.stream().findFirst())
        .map(p -> Set.of(p.name()))
        .orElseGet(Set::of);
  }
}
