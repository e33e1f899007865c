package org.quarterday.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/**
 * A browser without a screen: it keeps cookies, says where a request comes from, and shows each
 * redirect it is sent.
 */
public final class Browser {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final String as;

  /** A browser whose owner signs in as {@code amara.lewis:housing-assistant}. */
  public Browser(String as) {
    this.as = as;
  }

  public static String origin() {
    return "http://localhost:" + RestAssured.port;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  /** Follows a link, one step. */
  public HttpResponse<String> visit(String address) {
    return send(
        request(address)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Sec-Fetch-Mode", "navigate")
            .GET());
  }

  /** Follows a link and every redirect, through the realm where it leads there. */
  public HttpResponse<String> follow(String address) {
    String next = address;
    for (int step = 0; step < 10; step++) {
      var answer = visit(next.contains("/authorize?") ? next + "&as=" + as : next);
      var location = answer.headers().firstValue("Location");
      if (location.isEmpty() || answer.statusCode() < 300 || answer.statusCode() >= 400) {
        return answer;
      }
      next = absolute(location.get());
      if (next.startsWith(origin() + "/staff/") || next.startsWith(origin() + "/online/")) {
        return answer;
      }
    }
    throw new IllegalStateException("redirects without end from " + address);
  }

  /** What a page of ours does: a fetch with our header. */
  public HttpResponse<String> fetch(String method, String path) {
    return send(
        request(path)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Sec-Fetch-Mode", "cors")
            .header("X-Requested-With", "JavaScript")
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** What a page of ours sends: JSON with our header, and others after it. */
  public HttpResponse<String> send(String method, String path, String json, String... headers) {
    var request =
        request(path)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Sec-Fetch-Mode", "cors")
            .header("X-Requested-With", "JavaScript")
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** A request with headers of one's own choosing, and this browser's cookies. */
  public HttpResponse<String> raw(String method, String path, String... headers) {
    var request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(absolute(address)));
  }

  private static String absolute(String address) {
    return address.startsWith("http") ? address : origin() + address;
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) {
    var probe = builder.build();
    boolean ours = probe.uri().toString().startsWith(origin());
    if (ours && !cookies.isEmpty()) {
      builder.header(
          "Cookie",
          String.join(
              "; ",
              cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList()));
    }
    try {
      var answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    String[] pair = setCookie.split(";", 2)[0].split("=", 2);
    boolean gone = setCookie.contains("Max-Age=0") || pair[1].isEmpty();
    if (gone) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
