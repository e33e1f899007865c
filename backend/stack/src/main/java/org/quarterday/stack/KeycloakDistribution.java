package org.quarterday.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak's own distribution: fetched by Maven like any other artifact (so the machine's mirrors
 * and offline copies count), unpacked and built once, then given to each stack as hard links.
 */
final class KeycloakDistribution {
  private static final String COPY_GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
  private static final String READY = ".built";

  private final Path cache;
  private final String version = version();

  /**
   * @param cache where the archive and the built copy are kept; never in the repository
   */
  KeycloakDistribution(Path cache) {
    this.cache = cache.toAbsolutePath();
  }

  /** The built copy, made at first use (about half a minute) and shared from then on. */
  Path built() {
    Path home = cache.resolve("keycloak-" + version);
    if (Files.exists(home.resolve(READY))) {
      return home;
    }
    try (var lock = FolderLock.take(cache, Duration.ofMinutes(15))) {
      if (Files.exists(home.resolve(READY))) {
        return home; // made by another while this one waited
      }
      Folders.delete(home);
      Path archive = cache.resolve("keycloak-quarkus-dist-" + version + ".tar.gz");
      if (!Files.exists(archive)) {
        fetch();
      }
      run("tar", "-xzf", archive.toString(), "-C", cache.toString());
      // What is fixed here need not be worked out at each start (measured: 10 s less).
      run(
          home.resolve("bin/kc.sh").toString(),
          "build",
          "--db=dev-file",
          "--health-enabled=true",
          "--http-management-scheme=http");
      Files.createFile(home.resolve(READY));
      Files.delete(archive);
      return home;
    } catch (IOException e) {
      throw new StackException("could not prepare Keycloak in " + cache, e);
    }
  }

  /** A home of its own for one stack; the programs are links, so it costs no space. */
  void install(Path home) {
    if (Files.exists(home.resolve(READY)) && home.resolve("version-" + version).toFile().exists()) {
      return;
    }
    Folders.delete(home);
    Path source = built();
    try (var tree = Files.walk(source)) {
      for (Path from : tree.filter(p -> !p.startsWith(source.resolve("data"))).toList()) {
        Path to = home.resolve(source.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          linkOrCopy(from, to);
        }
      }
      Files.createFile(home.resolve("version-" + version));
    } catch (IOException | UncheckedIOException e) {
      throw new StackException("could not install Keycloak in " + home, e);
    }
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException anotherFileSystem) {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void fetch() {
    run(
        "mvn",
        "-q",
        "-B",
        COPY_GOAL,
        "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + version + ":tar.gz",
        "-DoutputDirectory=" + cache);
  }

  private void run(String... command) {
    try {
      Files.createDirectories(cache);
      Path log = cache.resolve("keycloak-install.log");
      var builder = new ProcessBuilder(List.of(command)).directory(cache.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      var process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      if (!process.waitFor(15, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new StackException(
            "preparing Keycloak failed: "
                + String.join(" ", command)
                + "\n"
                + Files.readString(log));
      }
    } catch (IOException e) {
      throw new StackException("preparing Keycloak failed: " + command[0], e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while preparing Keycloak", e);
    }
  }

  private static String version() {
    try (InputStream in = KeycloakDistribution.class.getResourceAsStream("versions.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("keycloak");
    } catch (IOException e) {
      throw new StackException("the version of Keycloak is not known", e);
    }
  }
}
