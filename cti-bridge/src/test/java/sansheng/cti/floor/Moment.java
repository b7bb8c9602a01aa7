package sansheng.cti.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import sansheng.cti.event.PbxEvent;

/**
 * What happens at one instant, in strands: the events of one strand are told in their order, those
 * of different strands in any.
 *
 * <p>That is the whole of the disorder a manager session can see. Asterisk puts every event through
 * one queue and stamps it on the way out, so the stamps never go back; what one thread publishes
 * keeps its order. Two threads that are set going by the same cause race: the caller's own thread
 * (dialling, queue, leaving and entering bridges), the thread of the leg that was called, and the
 * thread that has read the socket of a phone. A strand is what one of them says.
 */
record Moment(List<List<PbxEvent>> strands) {

  Moment {
    strands = strands.stream().map(List::copyOf).filter(s -> !s.isEmpty()).toList();
  }

  /** The events, one strand after the other. */
  Stream<PbxEvent> inOrder() {
    return strands.stream().flatMap(List::stream);
  }

  /** The events as another run of the same threads would have told them. */
  Stream<PbxEvent> raced(Random random) {
    List<ArrayList<PbxEvent>> rest = new ArrayList<>();
    strands.forEach(s -> rest.add(new ArrayList<>(s)));
    List<PbxEvent> told = new ArrayList<>();
    while (!rest.isEmpty()) {
      ArrayList<PbxEvent> strand = rest.get(random.nextInt(rest.size()));
      told.add(strand.removeFirst());
      if (strand.isEmpty()) {
        rest.remove(strand);
      }
    }
    return told.stream();
  }
}
