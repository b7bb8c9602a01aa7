package sansheng.cti.ami;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.OriginateAction;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Answer.Refused;
import sansheng.cti.command.Answer.Why;

/**
 * Somebody outside who calls the centre: originates on the PBX that plays the telephone company.
 * For the demonstration and the tests; each call opens and closes a line of its own.
 */
public final class Caller {
  private static final long RINGS_MILLIS = 30_000;

  private final PbxSettings town;

  /** Calls from this PBX ({@code pbx/town}). */
  public Caller(PbxSettings town) {
    this.town = town;
  }

  /**
   * Somebody dials.
   *
   * @param dialled the centre's number, digits
   * @param number the caller's number as the centre will see it; empty withholds it
   * @param name the caller's name as the centre will see it
   * @param behaviour what the caller does once answered: an extension of the town's {@code callers}
   */
  public CompletionStage<Answer> call(
      String dialled, String number, String name, String behaviour) {
    OriginateAction call = new OriginateAction();
    call.setChannel("PJSIP/" + dialled + "@centre");
    call.setContext("callers");
    call.setExten(behaviour);
    call.setPriority(1);
    call.setTimeout(RINGS_MILLIS);
    call.setAsync(true);
    call.setCallerId(callerId(number, name));
    return CompletableFuture.supplyAsync(
        () -> place(call), task -> Thread.ofVirtual().name("town").start(task));
  }

  private static String callerId(String number, String name) {
    return '"' + name.replace("\"", "").replace("<", "").replace(">", "") + "\" <" + number + '>';
  }

  private Answer place(OriginateAction call) {
    try {
      Lines lines =
          Lines.open(
              town,
              new Filter(town.name(), EventNames::isKnown, name -> false),
              event -> {},
              () -> {});
      try {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        AmiGate.send(
            lines.actions,
            call,
            response ->
                answer.complete(
                    !AmiGate.isTaken(response)
                        ? new Refused(Why.REJECTED, String.valueOf(response.getMessage()))
                        : new Answer.Done()));
        return answer
            .completeOnTimeout(
                new Refused(Why.TIMED_OUT, "the town does not answer"), 3, TimeUnit.SECONDS)
            .join();
      } finally {
        lines.close();
      }
    } catch (LinkTrouble e) {
      return new Refused(Why.LINK_DOWN, e.sentence());
    } catch (IOException e) {
      return new Refused(Why.LINK_DOWN, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Refused(Why.BAD_TEXT, String.valueOf(e.getMessage()));
    }
  }
}
