package sansheng.console.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the console and a PBX's manager, and can be a cut cable. */
public final class CutProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  /** Passes on to this port on loopback. */
  public CutProxy(int target) {
    this.target = target;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("cut-proxy").start(this::accept);
  }

  /** Where to connect instead. */
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (cut) {
          client.close();
          continue;
        }
        Socket pbx = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(pbx);
        pass(client, pbx);
        pass(pbx, client);
      } catch (IOException refused) {
        // The PBX is not there: whoever connected finds the line cut, and comes again.
        if (server.isClosed()) {
          return;
        }
      }
    }
  }

  private void pass(Socket from, Socket to) {
    Thread.ofPlatform()
        .daemon()
        .name("cut-proxy-line")
        .start(
            () -> {
              try (from;
                  to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                in.transferTo(out);
              } catch (IOException gone) {
                open.remove(from);
                open.remove(to);
              }
            });
  }

  /** Cuts every line, and lets nobody through until {@link #mend}. */
  public void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  /** Lets everybody through again. */
  public void mend() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
