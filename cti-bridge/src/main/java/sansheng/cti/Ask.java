package sansheng.cti;

import java.util.concurrent.CompletionStage;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;

/**
 * The other half of the cut: <i>ask</i>. The command asks, the event tells: a good answer only
 * means that Asterisk has taken the command; what it did arrives as a floor change.
 */
@FunctionalInterface
public interface Ask {

  /** Never blocks and never completes exceptionally; failure is an {@link Answer.Refused}. */
  CompletionStage<Answer> ask(Command command);
}
