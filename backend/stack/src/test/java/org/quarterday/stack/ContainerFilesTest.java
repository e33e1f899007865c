package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * No container engine is needed to run Quarterday, so this holds its container files to the rest.
 */
class ContainerFilesTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @Test
  void everyPartOfALocalRunIsAService() throws IOException {
    assertTrue(
        services().keySet().containsAll(List.of("postgres", "keycloak", "backend", "frontend")));
  }

  @Test
  void theVersionsAreThoseOfALocalRun() throws IOException {
    var versions = new Properties();
    try (var in = Keycloak.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    }
    assertEquals("keycloak/keycloak:" + versions.getProperty("keycloak"), image("keycloak"));
    assertEquals("postgres:18", image("postgres"));
  }

  @Test
  void everyFileOfOursThatIsMountedOrBuiltExists() throws IOException {
    for (var service : services().values()) {
      for (Object volume : (List<?>) service.getOrDefault("volumes", List.of())) {
        String source = volume.toString().split(":")[0];
        assertTrue(!source.startsWith("./") || Files.exists(ROOT.resolve(source)), source);
      }
      if (service.get("build") instanceof Map<?, ?> build) {
        assertTrue(Files.exists(ROOT.resolve(build.get("dockerfile").toString())));
      }
    }
  }

  @Test
  void theDatabaseImageMakesTheSameRolesAndDatabase() throws IOException {
    String script = Files.readString(ROOT.resolve("backend/stack/src/main/containers/roles.sh"));
    assertTrue(script.contains("CREATE ROLE " + Postgres.OWNER + " LOGIN NOSUPERUSER"));
    assertTrue(script.contains("CREATE ROLE " + Postgres.APP + " LOGIN NOSUPERUSER"));
    assertTrue(
        script.contains("CREATE DATABASE " + Postgres.DATABASE + " OWNER " + Postgres.OWNER));
  }

  @Test
  void theBackendIsToldEverythingALocalOneIsTold(@TempDir Path data) throws IOException {
    var told = (Map<?, ?>) services().get("backend").get("environment");
    var settings =
        StackSettings.of(
            Map.of("QUARTERDAY_ROOT", ROOT.toString(), "QUARTERDAY_DATA", data.toString()));
    for (String name : BackendEnvironment.of(settings, "jdbc", "reactive").keySet()) {
      // In a container the log is read by a collector: JSON stays on.
      assertTrue(told.containsKey(name) || name.startsWith("QUARKUS_LOG"), name);
    }
  }

  private static String image(String service) throws IOException {
    return services().get(service).get("image").toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() throws IOException {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (var in = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
      Map<String, Object> file = new Yaml(options).load(in);
      return (Map<String, Map<String, Object>>) file.get("services");
    }
  }
}
