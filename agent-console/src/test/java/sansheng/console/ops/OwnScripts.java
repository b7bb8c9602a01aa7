package sansheng.console.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operators' scripts as they are, the console they find being the one that is tested.
 *
 * @param folder where they are laid out
 */
record OwnScripts(Path folder, String databaseUrl) {
  Started start(String name, String... words) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("home/bin"));
    Path jar = folder.resolve("home/agent-console/target/agent-console.jar");
    for (String script : List.of(name, "console-java", "java-home")) {
      Path there = bin.resolve(script);
      if (Files.notExists(there)) {
        Files.copy(Project.ROOT.resolve("bin").resolve(script), there);
        assertThat(there.toFile().setExecutable(true)).isTrue();
      }
    }
    if (Files.notExists(jar)) {
      Files.createDirectories(jar.getParent());
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      manifest
          .getMainAttributes()
          .put(
              Attributes.Name.CLASS_PATH,
              Stream.of(System.getProperty("java.class.path").split(":", -1))
                  .map(part -> Path.of(part).toUri().toString())
                  .collect(Collectors.joining(" ")));
      new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL", databaseUrl,
            "JAVA_HOME", System.getProperty("java.home"),
            "PATH", System.getenv("PATH"),
            "HOME", System.getProperty("user.home"));
    return Started.script(bin.resolve(name), folder, environment, words);
  }
}
