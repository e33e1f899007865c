package org.quarterday.support;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One operation of the contract as the running application serves it, and the smallest request that
 * reaches it: ids nobody has, dates and numbers of the right form, an empty body of the right type.
 */
public record Operation(
    String id,
    String method,
    String path,
    List<String> scopes,
    List<JsonObject> parameters,
    String mediaType) {

  /**
   * HTTP/1.1: an answer left unread resets its stream in HTTP/2, and the server takes hundreds of
   * those for an attack and hangs up.
   */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** Every operation under {@code /api}, by its id. */
  public static List<Operation> all() {
    JsonObject document =
        new JsonObject(
            given().get("/q/openapi?format=json").then().statusCode(200).extract().asString());
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, Object> path : document.getJsonObject("paths")) {
      JsonObject item = (JsonObject) path.getValue();
      for (String method : METHODS) {
        if (path.getKey().startsWith("/api/") && item.containsKey(method)) {
          operations.add(of(document, path.getKey(), method, item));
        }
      }
    }
    return operations;
  }

  private static Operation of(JsonObject document, String path, String method, JsonObject item) {
    JsonObject operation = item.getJsonObject(method);
    List<JsonObject> parameters = new ArrayList<>();
    for (JsonObject from : List.of(item, operation)) {
      from.getJsonArray("parameters", new JsonArray())
          .forEach(each -> parameters.add(resolved(document, (JsonObject) each)));
    }
    List<String> scopes = new ArrayList<>();
    for (Object requirement : operation.getJsonArray("security", new JsonArray())) {
      ((JsonObject) requirement)
          .forEach(scheme ->
              ((JsonArray) scheme.getValue()).forEach(scope -> scopes.add(scope.toString())));
    }
    JsonObject body = operation.getJsonObject("requestBody");
    String type =
        body == null ? null : body.getJsonObject("content").fieldNames().iterator().next();
    return new Operation(
        operation.getString("operationId"),
        method.toUpperCase(Locale.ROOT),
        path,
        scopes,
        parameters,
        type);
  }

  /**
   * Whether these permissions are enough by the contract: one of its scopes, or a sign-in where it
   * names none.
   */
  public boolean opensTo(List<String> permissions) {
    return scopes.isEmpty() || scopes.stream().anyMatch(permissions::contains);
  }

  /** Calls it, with a bearer token or (null) without, and answers the status. */
  public int call(String token) {
    StringBuilder address = new StringBuilder(path);
    StringBuilder query = new StringBuilder();
    HttpRequest.Builder request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(60));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (JsonObject parameter : parameters) {
      String name = parameter.getString("name");
      String value = sample(parameter.getJsonObject("schema"));
      switch (parameter.getString("in")) {
        case "path" -> replace(address, "{" + name + "}", value);
        case "header" -> request.header(name, UUID.randomUUID().toString());
        default -> {
          if (parameter.getBoolean("required", false)) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
          }
        }
      }
    }
    if (mediaType != null) {
      request.header(
          "Content-Type", mediaType + (mediaType.startsWith("multipart/") ? "; boundary=x" : ""));
    }
    request
        .uri(URI.create("http://localhost:" + RestAssured.port + address + query))
        .method(method, body());
    return status(request.build());
  }

  private HttpRequest.BodyPublisher body() {
    if (mediaType == null) {
      return HttpRequest.BodyPublishers.noBody();
    }
    if (mediaType.startsWith("multipart/")) {
      return HttpRequest.BodyPublishers.ofString("--x--\r\n");
    }
    return HttpRequest.BodyPublishers.ofString(mediaType.contains("json") ? "{}" : "");
  }

  private static int status(HttpRequest request) {
    // The status is enough: a stream of events would never end by itself.
    try {
      HttpResponse<InputStream> answer =
          HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void replace(StringBuilder text, String what, String by) {
    int at = text.indexOf(what);
    text.replace(at, at + what.length(), by);
  }

  private static JsonObject resolved(JsonObject document, JsonObject parameter) {
    String ref = parameter.getString("$ref");
    return ref == null
        ? parameter
        : document
            .getJsonObject("components")
            .getJsonObject("parameters")
            .getJsonObject(ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static String sample(JsonObject schema) {
    String ref = schema.getString("$ref", "");
    String format = schema.getString("format", "");
    Object type = schema.getValue("type");
    if (ref.endsWith("/UUID") || format.equals("uuid")) {
      return Books.id().toString();
    }
    if (ref.endsWith("/LocalDate") || format.equals("date")) {
      return "2026-11-16";
    }
    return "integer".equals(type) || "number".equals(type) ? "1" : "0000";
  }
}
