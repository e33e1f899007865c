package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void bothRealmsAnswerAndTheMigrationClientGetsATokenForTheHousingApi() throws Exception {
    var settings =
        new Keycloak.Settings(
            ROOT.resolve(".data/cache"),
            folder,
            ROOT.resolve("backend/stack/src/main/realms"),
            Map.of("QUARTERDAY_ORIGIN", "http://localhost:3999"),
            freePair());
    long pid;
    try (var keycloak = Keycloak.open(settings)) {
      pid = keycloak.pid();
      assertEquals(
          200, status(keycloak.issuer("housing-online") + "/.well-known/openid-configuration"));
      String token =
          post(
              keycloak.issuer("council-staff") + "/protocol/openid-connect/token",
              "grant_type=client_credentials&client_id=quarterday-migration"
                  + "&client_secret=local-only-migration-secret-0001");
      assertTrue(token.contains("access_token"), token);
    }
    assertFalse(new OsProcess(pid).isAlive());
  }

  private static int freePair() {
    return Postgres.freePort() / 2 * 2;
  }

  private static int status(String url) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static String post(String url, String form) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
