package org.quarterday.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The staff realm as it ships: tests take job roles and their permissions from here, and so does
 * Keycloak.
 */
public final class RealmFile {

  private static final String API = "housing-api";
  private static final JsonObject STAFF = read("council-staff-realm.json");

  private RealmFile() {}

  /** Every job role with the permissions it is made of. */
  public static Map<String, List<String>> jobRoles() {
    Map<String, List<String>> roles = new TreeMap<>();
    for (Object each : STAFF.getJsonObject("roles").getJsonArray("realm")) {
      JsonObject role = (JsonObject) each;
      roles.put(
          role.getString("name"),
          texts(role.getJsonObject("composites").getJsonObject("client").getJsonArray(API)));
    }
    return roles;
  }

  /** Every permission the realm knows. */
  public static List<String> permissions() {
    return STAFF.getJsonObject("roles").getJsonObject("client").getJsonArray(API).stream()
        .map(role -> ((JsonObject) role).getString("name"))
        .toList();
  }

  /** What a service client's own account may do. */
  public static List<String> serviceClient(String clientId) {
    return users()
        .filter(user -> clientId.equals(user.getString("serviceAccountClientId")))
        .map(user -> texts(user.getJsonObject("clientRoles").getJsonArray(API)))
        .findFirst()
        .orElseThrow();
  }

  /** A person of the demo council: username to display name. */
  public static String nameOf(String username) {
    return users()
        .filter(user -> username.equals(user.getString("username")))
        .map(user -> user.getString("firstName") + " " + user.getString("lastName"))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonObject> users() {
    return STAFF.getJsonArray("users").stream().map(JsonObject.class::cast);
  }

  public static JsonObject read(String file) {
    Path realms = Path.of("..", "stack", "src", "main", "realms");
    try {
      return new JsonObject(Files.readString(realms.resolve(file)));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static List<String> texts(JsonArray array) {
    return array.stream().map(String::valueOf).toList();
  }
}
