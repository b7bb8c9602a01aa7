package sansheng.cti.ami;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * asterisk-java's connection with our own reader in front of it: asterisk-java dies of a response
 * with two action ids and stalls for seconds over an event with thousands of headers, and a caller
 * can cause both. Its own version of this method reads without bounds.
 */
final class ManagerLine extends ManagerConnectionImpl {
  private final PbxSettings pbx;
  private final Filter filter;
  private final int connectMillis;
  private final int silenceMillis;

  /**
   * @param connectMillis how long connecting may take
   * @param silenceMillis after how long a silence the line counts as cut
   */
  ManagerLine(PbxSettings pbx, Filter filter, int connectMillis, int silenceMillis) {
    this.pbx = pbx;
    this.filter = filter;
    this.connectMillis = connectMillis;
    this.silenceMillis = silenceMillis;
    setHostname(pbx.host());
    setPort(pbx.port());
    setUsername(pbx.user());
    setPassword(pbx.secret());
    setEncoding(StandardCharsets.UTF_8);
  }

  @Override
  protected SocketConnectionFacade createSocket() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(pbx.host(), pbx.port()), connectMillis);
      socket.setSoTimeout(silenceMillis);
      socket.setTcpNoDelay(true);
      return new FilteredSocket(socket, filter);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
