package sansheng.console.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import sansheng.console.demo.PbxPorts;

/** Ports that are free now. */
final class Ports {
  private Ports() {}

  static PbxPorts free() {
    List<Integer> some = some(6);
    int rtp = 20_000 + 400 * (int) (ProcessHandle.current().pid() % 50);
    return new PbxPorts(
        some.get(0), some.get(1), some.get(2), rtp, some.get(3), some.get(4), some.get(5));
  }

  private static List<Integer> some(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      List<Integer> ports = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        ports.add(socket.getLocalPort());
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(Ports::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
