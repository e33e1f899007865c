package org.quarterday.online;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A provider on this machine: it remembers what it was sent and answers what it was told to. */
final class LocalProvider implements AutoCloseable {

  /** What came: {@code POST /v1/payments}, the headers asked for, and the body. */
  record Heard(String line, String authorization, String idempotencyKey, JsonObject body) {}

  private final HttpServer server;
  private final List<Heard> heard = new ArrayList<>();
  private int status = 200;
  private String body = "{}";

  LocalProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void answers(int status, String body) {
    this.status = status;
    this.body = body;
  }

  Heard heard() {
    return heard.getLast();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add(
          new Heard(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              headers.getFirst("Authorization"),
              headers.getFirst("Idempotency-Key"),
              sent.isEmpty() ? null : new JsonObject(sent)));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
