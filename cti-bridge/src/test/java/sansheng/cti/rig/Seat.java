package sansheng.cti.rig;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where one Asterisk of the stage listens: its manager interface and SIP, on the loopback. */
record Seat(String name, int ami, int sip) {

  static Seat of(String name) throws IOException {
    return new Seat(name, freeTcp(), freeUdp());
  }

  static int freeTcp() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int freeUdp() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
