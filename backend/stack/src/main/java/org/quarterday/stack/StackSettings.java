package org.quarterday.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where one stack keeps its data and listens. Two with different folders and ports can run side by
 * side: the browser journeys have their own.
 *
 * @param root the checkout
 * @param data everything that survives a restart; {@code .data} of the checkout unless told
 *     otherwise
 * @param demo which demonstration council an empty database is filled with
 */
public record StackSettings(Path root, Path data, Ports ports, Demo demo) {

  /** Loopback ports. Keycloak's management interface has the port after Keycloak's. */
  public record Ports(int front, int backend, int keycloak, int postgres) {

    /**
     * Says at once which port somebody else has, rather than after a minute of starting.
     *
     * @throws StackException naming the port and the setting that moves it
     */
    void refuseTaken() {
      refuseTaken(front, "QUARTERDAY_FRONT_PORT");
      refuseTaken(backend, "QUARTERDAY_BACKEND_PORT");
      refuseTaken(keycloak, "QUARTERDAY_KEYCLOAK_PORT");
      refuseTaken(keycloak + 1, "QUARTERDAY_KEYCLOAK_PORT");
    }

    private static void refuseTaken(int port, String setting) {
      try {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      } catch (IOException taken) {
        throw new StackException(
            "Port %d is in use by another program. Stop that, or set %s to a free port."
                .formatted(port, setting));
      }
    }
  }

  /** The demonstration councils, by size. */
  public enum Demo {
    NONE,
    TINY,
    DEMO,
    LARGE
  }

  /**
   * Reads {@code QUARTERDAY_*} and {@code DEMO}; what is not set has the address of {@code make
   * run}.
   */
  public static StackSettings of(Map<String, String> environment) {
    Path root = root(environment);
    return new StackSettings(
        root,
        root.resolve(environment.getOrDefault("QUARTERDAY_DATA", ".data")),
        new Ports(
            port(environment, "QUARTERDAY_FRONT_PORT", 3000),
            port(environment, "QUARTERDAY_BACKEND_PORT", 8080),
            port(environment, "QUARTERDAY_KEYCLOAK_PORT", 8180),
            port(environment, "QUARTERDAY_POSTGRES_PORT", 54320)),
        demo(environment.getOrDefault("DEMO", "demo")));
  }

  private static Path root(Map<String, String> environment) {
    Path start = Path.of(environment.getOrDefault("QUARTERDAY_ROOT", "")).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("backend/stack"))) {
        return folder;
      }
    }
    throw new StackException(start + " is not inside a checkout of Quarterday");
  }

  private static int port(Map<String, String> environment, String name, int usual) {
    String text = environment.getOrDefault(name, "");
    if (text.isBlank()) {
      return usual;
    }
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number that is no port.
    }
    throw new StackException(name + " must be a port number, not \"" + text + "\"");
  }

  private static Demo demo(String text) {
    for (Demo demo : Demo.values()) {
      if (demo.name().equalsIgnoreCase(text.strip())) {
        return demo;
      }
    }
    throw new StackException("DEMO must be none, tiny, demo or large, not \"" + text + "\"");
  }

  /**
   * What people type. Not 127.0.0.1, where Keycloak is: cookies of one host are shared by its
   * ports.
   */
  public String origin() {
    return "http://localhost:" + ports.front();
  }

  public String backendUrl() {
    return "http://127.0.0.1:" + ports.backend();
  }

  public String keycloakUrl() {
    return "http://127.0.0.1:" + ports.keycloak();
  }

  Path realmFolder() {
    return root.resolve("backend/stack/src/main/realms");
  }

  /** The realms as this stack imports them. */
  RealmFiles realmFiles() {
    return new RealmFiles(realmFolder(), realmValues());
  }

  Map<String, String> realmValues() {
    return Map.of("QUARTERDAY_ORIGIN", origin(), "QUARTERDAY_BACKEND", backendUrl());
  }

  Child.Desk desk() {
    return new Child.Desk(data.resolve("logs"), data.resolve("run"));
  }
}
