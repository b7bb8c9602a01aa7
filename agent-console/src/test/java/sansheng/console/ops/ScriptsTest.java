package sansheng.console.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in bin/ on a machine that lacks something. */
class ScriptsTest {
  private static final String JDK = System.getProperty("java.home");

  @TempDir Path folder;
  private Path bare;
  private Map<String, String> environment;

  /** A PATH with nothing on it but what a shell script lives of. */
  @BeforeEach
  void makeBareMachine() throws IOException {
    bare = Files.createDirectory(folder.resolve("path"));
    for (String tool : List.of("bash", "env", "sed", "dirname", "readlink", "cat", "find")) {
      Path at = Path.of("/usr/bin", tool);
      program(
          bare.resolve(tool),
          "exec %s \"$@\"".formatted(Files.exists(at) ? at : Path.of("/bin", tool)));
    }
    environment =
        new HashMap<>(Map.of("PATH", bare.toString(), "SANSHENG_JAVA_PLACES", "", "HOME", "/none"));
  }

  @Test
  void aMissingJdkIsOneSentence() throws Exception {
    refused("java-home", "No JDK 21 or newer was found: install one");
    refused("build", "No JDK 21 or newer was found: install one");
    refused("run", "No JDK 21 or newer was found: install one");
  }

  @Test
  void anOldJdkIsNotTakenAndANewOneIsFound() throws Exception {
    Path old = jdk("17.0.15");
    environment.put("JAVA_HOME", old.toString());
    environment.put("SANSHENG_JAVA_PLACES", old.toString());
    refused("java-home", "No JDK 21");
    environment.put("SANSHENG_JAVA_PLACES", old + ":" + JDK);
    assertThat(found()).isEqualTo(JDK + "\n");
    environment.put("JAVA_HOME", jdk("26-ea").toString());
    assertThat(found()).isEqualTo(environment.get("JAVA_HOME") + "\n");
  }

  private String found() throws Exception {
    try (Started script =
        Started.script(Project.ROOT.resolve("bin/java-home"), folder, environment)) {
      assertThat(script.exitCode()).isZero();
      return script.out();
    }
  }

  @Test
  void missingMavenAndNodeAreNamed() throws Exception {
    environment.put("JAVA_HOME", JDK);
    refused("build", "Maven is missing: install Maven 3.8 or newer");
    program(bare.resolve("mvn"), "exit 1");
    refused("build", "Node.js is missing: install Node 20 or newer");
    program(bare.resolve("node"), "echo 18");
    refused("build", "Node.js 18 is too old: install Node 20 or newer");
  }

  @Test
  void commandsOfAConsoleThatIsNotBuiltSaySo() throws Exception {
    Path project = Files.createDirectory(folder.resolve("project"));
    Path bin = Files.createDirectory(project.resolve("bin"));
    for (String name : List.of("staff", "token", "console-java", "java-home")) {
      Files.copy(Project.ROOT.resolve("bin").resolve(name), bin.resolve(name));
      assertThat(bin.resolve(name).toFile().setExecutable(true)).isTrue();
    }
    for (String name : List.of("staff", "token")) {
      try (Started script = Started.script(bin.resolve(name), Path.of("/"), environment, "list")) {
        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.err()).isEqualTo("The console is not built yet; run bin/build first.\n");
      }
    }
  }

  /** From a folder that is not the project's. */
  private void refused(String name, String sentence) throws Exception {
    try (Started script =
        Started.script(Project.ROOT.resolve("bin").resolve(name), folder, environment)) {
      assertThat(script.exitCode()).as(name).isEqualTo(1);
      assertThat(script.err()).startsWith(sentence);
      assertThat(script.err().lines()).hasSize(1);
    }
  }

  private Path jdk(String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("jdk-" + version).resolve("bin"));
    program(bin.resolve("java"), "echo 'openjdk version \"" + version + "\"' >&2");
    program(bin.resolve("javac"), "exit 0");
    return folder.resolve("jdk-" + version);
  }

  private static void program(Path at, String says) throws IOException {
    Files.writeString(at, "#!/bin/bash\n" + says + "\n");
    assertThat(at.toFile().setExecutable(true)).isTrue();
  }
}
