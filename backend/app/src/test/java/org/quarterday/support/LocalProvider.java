package org.quarterday.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider on this machine: it remembers what it was sent and answers what it was told to. */
public final class LocalProvider implements AutoCloseable {

  /** What came: {@code POST /v1/payments}, the headers asked for, and the body. */
  public record Heard(String line, String authorization, String idempotencyKey, JsonObject body) {}

  private final HttpServer server;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private int status = 200;
  private String body = "{}";
  private Map<String, String> headers = Map.of();

  public LocalProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public void answers(int status, String body) {
    answers(status, body, Map.of());
  }

  public void answers(int status, String body, Map<String, String> headers) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  public Heard heard() {
    return heard.getLast();
  }

  public int times() {
    return heard.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = exchange.getRequestHeaders();
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add(
          new Heard(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              asked.getFirst("Authorization"),
              asked.getFirst("Idempotency-Key"),
              sent.isEmpty() ? null : new JsonObject(sent)));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
