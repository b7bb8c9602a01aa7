package sansheng.cti.ami;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/** A socket to a manager of which only sound blocks are read ({@link BlockReader}). */
final class FilteredSocket implements SocketConnectionFacade {
  private final Socket socket;
  private final BlockReader reader;
  private final OutputStream out;

  FilteredSocket(Socket socket, Filter filter) throws IOException {
    this.socket = socket;
    this.reader = new BlockReader(socket.getInputStream(), filter);
    this.out = new BufferedOutputStream(socket.getOutputStream());
  }

  @Override
  public @Nullable String readLine() throws IOException {
    return reader.readLine();
  }

  @Override
  public void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  @Override
  public boolean isConnected() {
    return socket.isConnected() && !socket.isClosed();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public InetAddress getRemoteAddress() {
    return socket.getInetAddress();
  }

  @Override
  public int getRemotePort() {
    return socket.getPort();
  }
}
