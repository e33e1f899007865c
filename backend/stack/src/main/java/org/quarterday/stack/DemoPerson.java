package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Somebody of the demonstration council at their desk: signs in with user name and password, as a
 * browser does, and asks the API what the pages would. So what a demonstration shows was done by
 * people who may do it, and never by one of them alone where two have to.
 */
final class DemoPerson {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final int LONGEST_WAY = 12;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** By authority, because two servers of one machine would share them otherwise. */
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  private final String origin;

  private DemoPerson(String origin) {
    this.origin = origin;
  }

  /** The first person with the job role, signed in. */
  static DemoPerson signIn(StackSettings settings, String role) {
    var known =
        SignIns.of(settings.realmFiles()).stream()
            .filter(signIn -> signIn.role().equals(role))
            .findFirst()
            .orElseThrow(() -> new StackException("nobody of the demonstration is a " + role));
    var person = new DemoPerson(settings.origin());
    person.signIn(known);
    return person;
  }

  private void signIn(SignIns.SignIn known) {
    String form = follow(get(origin + "/auth/staff/sign-in?return=/staff/")).body();
    Matcher action = FORM.matcher(form);
    if (!action.find()) {
      throw new StackException("the sign-in page has no form");
    }
    String typed =
        "username="
            + encoded(known.user())
            + "&password="
            + encoded(known.password())
            + "&credentialId=";
    follow(
        send(
            HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed))));
    if (!ask("/me").isGood()) {
      throw new StackException(known.user() + " could not sign in");
    }
  }

  ApiClient.Answer ask(String path) {
    return ApiClient.Answer.of(send(own(path).GET()));
  }

  /**
   * Sends a JSON body, with an Idempotency-Key of its own and more headers, name and value by
   * turns.
   */
  ApiClient.Answer post(String path, Object body, String... headers) {
    return write("POST", path, body, headers);
  }

  /** Sends a file as it is. */
  ApiClient.Answer postFile(String path, String contentType, String text) {
    return ApiClient.Answer.of(
        send(own(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(text))));
  }

  /** The main account of somebody of the demonstration, as the list has it. */
  JsonNode account(String state, String name) {
    JsonNode items = ask("/accounts?limit=250&state=" + state).good().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(account -> account.path("kind").asText().equals("MAIN"))
        .filter(account -> account.path("names").asText().contains(name))
        .findFirst()
        .orElseThrow(() -> new StackException("there is no " + name));
  }

  ApiClient.Answer put(String path, Object body) {
    return write("PUT", path, body);
  }

  private ApiClient.Answer write(String method, String path, Object body, String... headers) {
    HttpRequest.Builder request =
        own(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(ApiClient.written(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return ApiClient.Answer.of(send(headers.length == 0 ? request : request.headers(headers)));
  }

  /** As a script of our own pages asks. */
  private HttpRequest.Builder own(String path) {
    return HttpRequest.newBuilder(URI.create(origin + "/api/v1" + path))
        .header("Accept", "application/json, application/problem+json")
        .header("Sec-Fetch-Site", "same-origin")
        .header("X-Requested-With", "JavaScript");
  }

  private HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).GET());
  }

  /** To the end of the redirects, as a browser goes. */
  private HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> at = answer;
    for (int step = 0; step < LONGEST_WAY; step++) {
      var next = at.headers().firstValue("Location");
      if (at.statusCode() / 100 != 3 || next.isEmpty()) {
        return at;
      }
      at = get(at.uri().resolve(next.get()).toString());
    }
    throw new StackException("signing in leads from page to page without an end");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    String authority = request.copy().build().uri().getAuthority();
    var jar = cookies.computeIfAbsent(authority, any -> new TreeMap<>());
    if (!jar.isEmpty()) {
      request.header(
          "Cookie",
          jar.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var answer =
          http.send(
              request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar, cookie));
      return answer;
    } catch (IOException unreachable) {
      throw new StackException(authority + " does not answer", unreachable);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  private static void keep(Map<String, String> jar, String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair.length < 2 || pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
      jar.remove(pair[0]);
    } else {
      jar.put(pair[0], pair[1]);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
