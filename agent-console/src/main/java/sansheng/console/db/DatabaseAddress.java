package sansheng.console.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import sansheng.console.StartRefused;

/**
 * Where the database is, as libpq writes it: {@code
 * postgres://user:password@host:port/name?sslmode=verify-full&sslrootcert=ca.pem}.
 *
 * @param sslMode one of libpq's modes; {@code prefer} when the address names none
 * @param rootCert file of the authority the server's certificate must come from; null for none
 */
public record DatabaseAddress(
    String host,
    int port,
    String name,
    String user,
    String password,
    SslMode sslMode,
    @Nullable String rootCert) {

  /**
   * Reads an address.
   *
   * @throws StartRefused when it is not one, or asks for a check it gives no certificate for
   */
  public static DatabaseAddress parse(String text) {
    URI uri;
    try {
      uri = URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw unreadable(e);
    }
    String scheme = uri.getScheme();
    if (!("postgres".equals(scheme) || "postgresql".equals(scheme))
        || uri.getHost() == null
        || uri.getRawUserInfo() == null
        || uri.getRawPath() == null
        || uri.getRawPath().length() < 2) {
      throw unreadable(null);
    }
    Map<String, String> query = query(uri.getRawQuery());
    String[] login = uri.getRawUserInfo().split(":", 2);
    return new DatabaseAddress(
        bare(uri.getHost()),
        uri.getPort() < 0 ? 5432 : uri.getPort(),
        decode(uri.getRawPath().substring(1)),
        decode(login[0]),
        login.length > 1 ? decode(login[1]) : "",
        mode(query.getOrDefault("sslmode", "prefer"), query.get("sslrootcert")),
        query.get("sslrootcert"));
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static SslMode mode(String text, @Nullable String rootCert) {
    SslMode mode;
    try {
      mode = SslMode.of(text);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "DATABASE_URL: sslmode is one of disable, allow, prefer, require, verify-ca, verify-full.",
          e);
    }
    if ((mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL) && rootCert == null) {
      throw new StartRefused(
          "DATABASE_URL: sslmode="
              + text
              + " needs sslrootcert, the file of the authority that signed the server's"
              + " certificate.");
    }
    return mode;
  }

  private static StartRefused unreadable(@Nullable Throwable cause) {
    // The text itself may hold the password and stays out of the sentence.
    String sentence =
        "DATABASE_URL must look like postgres://user:password@host:5432/name?sslmode=verify-full.";
    return cause == null ? new StartRefused(sentence) : new StartRefused(sentence, cause);
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> values = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int eq = pair.indexOf('=');
        if (eq > 0) {
          values.put(decode(pair.substring(0, eq)), decode(pair.substring(eq + 1)));
        }
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  /** A JDBC connection, for what Flyway and the start need. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(jdbcProperties());
    properties.put("user", user);
    properties.put("password", password);
    return DriverManager.getConnection(jdbcUrl(), properties);
  }

  String jdbcUrl() {
    String in = host.contains(":") ? "[" + host + "]" : host;
    return "jdbc:postgresql://" + in + ":" + port + "/" + URLEncoder.encode(name, UTF_8);
  }

  Map<String, String> jdbcProperties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("sslmode", libpqMode());
    properties.put("connectTimeout", "5");
    properties.put("ApplicationName", "sansheng");
    if (rootCert != null) {
      properties.put("sslrootcert", rootCert);
    }
    return properties;
  }

  /** The same server and user, another database. */
  DatabaseAddress named(String other) {
    return new DatabaseAddress(host, port, other, user, password, sslMode, rootCert);
  }

  /** For the pool. */
  PgConnectOptions connectOptions() {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(host)
            .setPort(port)
            .setDatabase(name)
            .setUser(user)
            .setPassword(password)
            .setSslMode(sslMode)
            .setCachePreparedStatements(true)
            .addProperty("application_name", "sansheng");
    if (sslMode != SslMode.DISABLE) {
      ClientSSLOptions tls = new ClientSSLOptions();
      if (rootCert != null) {
        tls.setTrustOptions(new PemTrustOptions().addCertPath(rootCert));
      } else {
        tls.setTrustAll(true);
      }
      tls.setHostnameVerificationAlgorithm(sslMode == SslMode.VERIFY_FULL ? "HTTPS" : "");
      options.setSslOptions(tls);
    }
    return options;
  }

  private String libpqMode() {
    return sslMode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The address with the password in it, for a file only its owner can read. */
  String secretText() {
    return "postgres://%s:%s@%s:%d/%s?sslmode=%s"
        .formatted(user, password, host, port, name, libpqMode());
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "postgres://%s@%s:%d/%s".formatted(user, host, port, name);
  }
}
