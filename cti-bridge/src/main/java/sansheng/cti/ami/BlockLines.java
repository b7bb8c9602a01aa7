package sansheng.cti.ami;

import java.net.InetAddress;
import java.util.Iterator;
import java.util.List;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/** Blocks of a recording as asterisk-java wants to read them: it asks for a socket's lines. */
final class BlockLines implements SocketConnectionFacade {
  private final Iterator<List<String>> blocks;
  private Iterator<String> lines = List.<String>of().iterator();
  private boolean within;

  BlockLines(List<List<String>> blocks) {
    this.blocks = blocks.iterator();
  }

  boolean hasMore() {
    return within || blocks.hasNext();
  }

  @Override
  public @Nullable String readLine() {
    if (lines.hasNext()) {
      return lines.next();
    }
    if (within) {
      within = false;
      return "";
    }
    if (!blocks.hasNext()) {
      return null;
    }
    lines = blocks.next().iterator();
    within = true;
    return lines.next();
  }

  @Override
  public void write(String text) {
    throw new UnsupportedOperationException("a recording can't be answered");
  }

  @Override
  public void flush() {
    throw new UnsupportedOperationException("a recording can't be answered");
  }

  @Override
  public void close() {
    lines = List.<String>of().iterator();
  }

  @Override
  public boolean isConnected() {
    return hasMore();
  }

  @Override
  public InetAddress getLocalAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public int getLocalPort() {
    return 0;
  }

  @Override
  public InetAddress getRemoteAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public int getRemotePort() {
    return 0;
  }
}
