package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Calls the running backend as the migration service account: a client-credentials token of
 * Keycloak's, fetched anew before it runs out.
 */
final class ApiClient {

  /** What came back. */
  record Answer(int status, JsonNode body) {

    static Answer of(HttpResponse<String> response) {
      return new Answer(response.statusCode(), json(response.body()));
    }

    boolean isGood() {
      return status / 100 == 2;
    }

    /** The body of a good answer; anything else is said in its own words. */
    JsonNode good() {
      if (isGood()) {
        return body;
      }
      throw new StackException(words());
    }

    String words() {
      String title = body.path("title").asText("The backend answered " + status);
      StringBuilder words =
          new StringBuilder(title).append(". ").append(body.path("detail").asText());
      body.path("errors")
          .forEach(e ->
              words
                  .append(' ')
                  .append(e.path("pointer").asText())
                  .append(": ")
                  .append(e.path("detail").asText()));
      return words.toString().strip();
    }
  }

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String backend;
  private final String keycloak;
  private final String client;
  private final String secret;
  private String token;
  private Instant tokenUntil = Instant.MIN;

  private ApiClient(Map<String, String> environment) {
    StackSettings settings = StackSettings.of(environment);
    backend = environment.getOrDefault("QUARTERDAY_BACKEND_URL", settings.backendUrl());
    keycloak = environment.getOrDefault("QUARTERDAY_KEYCLOAK_URL", settings.keycloakUrl());
    client = environment.getOrDefault("QUARTERDAY_MIGRATION_CLIENT", "quarterday-migration");
    secret =
        environment.getOrDefault("QUARTERDAY_MIGRATION_SECRET", "local-only-migration-secret-0001");
  }

  /**
   * @param environment {@code QUARTERDAY_BACKEND_URL}, {@code QUARTERDAY_KEYCLOAK_URL}, {@code
   *     QUARTERDAY_MIGRATION_CLIENT} and {@code QUARTERDAY_MIGRATION_SECRET}; without them the
   *     stack of {@code make run} is meant
   */
  static ApiClient of(Map<String, String> environment) {
    return new ApiClient(environment);
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String key, Object body) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(
        request.POST(
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body))));
  }

  Answer put(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(written(body))));
  }

  static String written(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException unwritable) {
      throw new StackException("could not write the request", unwritable);
    }
  }

  Answer put(String path, BodyPublisher body) {
    return send(request(path).header("Content-Type", "application/octet-stream").PUT(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(backend + "/api/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token())
        .header("Accept", "application/json, application/problem+json");
  }

  private Answer send(HttpRequest.Builder request) {
    return Answer.of(answer(request.build(), "the backend at " + backend));
  }

  private String token() {
    if (Instant.now().isBefore(tokenUntil)) {
      return token;
    }
    String form =
        "grant_type=client_credentials&client_id="
            + encoded(client)
            + "&client_secret="
            + encoded(secret);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/council-staff/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> response = answer(request, "Keycloak at " + keycloak);
    JsonNode given = json(response.body());
    if (response.statusCode() != 200) {
      throw new StackException(
          "Keycloak gave "
              + client
              + " no token: "
              + given.path("error_description").asText(given.path("error").asText()));
    }
    token = given.path("access_token").asText();
    tokenUntil = Instant.now().plusSeconds(given.path("expires_in").asLong(60) / 2);
    return token;
  }

  private HttpResponse<String> answer(HttpRequest request, String who) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new StackException(who + " does not answer: is `make run` running?", unreachable);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(String body) {
    try {
      return body == null || body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.createObjectNode();
    }
  }
}
