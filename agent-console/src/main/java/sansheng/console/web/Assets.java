package sansheng.console.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts and pictures, held in memory. They stand under one folder named by a hash
 * of them all: browsers keep them for ever, modules may name each other by relative paths, and a
 * new version is a new folder.
 */
public final class Assets {
  private static final String PLACE = "/sansheng/console/assets/";
  private static final String COMMON_SHEET = "css/sansheng.css";
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8",
          "png", "image/png");

  private final Map<String, Asset> byPath = new TreeMap<>();
  private final String base;

  private record Asset(String type, Buffer plain, Buffer zipped) {}

  /** Reads them all from the class path. */
  public Assets() {
    var sha = sha256();
    read()
        .forEach(
            (path, bytes) -> {
              sha.update(path.getBytes(StandardCharsets.UTF_8));
              sha.update(bytes);
              var type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
              if (!type.isEmpty()) {
                byPath.put(path, new Asset(type, Buffer.buffer(bytes), zip(bytes)));
              }
            });
    base = "/assets/" + HexFormat.of().formatHex(sha.digest(), 0, 6);
  }

  /** Where they stand, without a slash at the end. */
  public String base() {
    return base;
  }

  /** Paths of the style sheets: the common one first, then those of single features. */
  public List<String> sheets() {
    var sheets = new ArrayList<String>();
    sheets.add(COMMON_SHEET);
    byPath.keySet().stream()
        .filter(path -> path.endsWith(".css") && !path.equals(COMMON_SHEET))
        .forEach(sheets::add);
    return sheets;
  }

  void serve(RoutingContext ctx) {
    var path = ctx.normalizedPath();
    var asset = path.startsWith(base) ? byPath.get(path.substring(base.length() + 1)) : null;
    if (asset == null) {
      ctx.fail(404);
      return;
    }
    var accepted = ctx.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    var zips = accepted != null && accepted.contains("gzip");
    var response =
        ctx.response()
            .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
            .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .putHeader(HttpHeaders.VARY, "Accept-Encoding");
    Replies.send(
        zips ? response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip") : response,
        zips ? asset.zipped() : asset.plain());
  }

  private static Map<String, byte[]> read() {
    try {
      var place = Assets.class.getResource(PLACE);
      if (place == null) {
        throw new IllegalStateException("The assets are missing from the class path");
      }
      var uri = place.toURI();
      if (uri.getScheme().equals("file")) {
        return walk(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return walk(jar.getPath(PLACE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> walk(Path root) throws IOException {
    var found = new TreeMap<String, byte[]>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return found;
  }

  private static Buffer zip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(out.toByteArray());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
