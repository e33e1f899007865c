package org.quarterday.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Two realms that speak OpenID Connect as Keycloak does - discovery, keys, authorisation code with
 * PKCE - and ask for no password: {@code as=amara.lewis:housing-assistant} on the authorisation
 * address says who signs in. So the whole browser sign-in runs in the test's own second; the real
 * Keycloak is met in the browser journeys.
 */
public class RealmsForTests implements QuarkusTestResourceLifecycleManager {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static Map<String, String> running;

  private KeyPair keys;
  private String base;

  @Override
  public Map<String, String> start() {
    if (running == null) {
      running = open();
    }
    return running;
  }

  private Map<String, String> open() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      base = "http://localhost:" + server.getAddress().getPort();
      server.createContext("/realms/", this::answer);
      server.setExecutor(RealmsForTests::start);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "quarterday.realms.staff", base + "/realms/council-staff",
        "quarterday.realms.online", base + "/realms/housing-online",
        "test.realm.key", Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
  }

  /**
   * The JSON classes look for their helpers in the thread's loader, which must be the one they came
   * from.
   */
  private static void start(Runnable task) {
    Thread thread = Thread.ofVirtual().unstarted(task);
    thread.setContextClassLoader(JsonObject.class.getClassLoader());
    thread.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", 4);
    String issuer = base + "/realms/" + path[2];
    try (exchange) {
      switch (path[3]) {
        case ".well-known/openid-configuration" -> json(exchange, 200, metadata(issuer));
        case "certs" -> json(exchange, 200, certificates());
        case "authorize" -> authorize(exchange, query(exchange.getRequestURI().getRawQuery()));
        case "token" ->
            token(exchange, issuer, query(new String(exchange.getRequestBody().readAllBytes())));
        case "logout" ->
            redirect(
                exchange,
                query(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri"));
        default -> json(exchange, 404, new JsonObject());
      }
    }
  }

  private static JsonObject metadata(String issuer) {
    return new JsonObject()
        .put("issuer", issuer)
        .put("authorization_endpoint", issuer + "/authorize")
        .put("token_endpoint", issuer + "/token")
        .put("end_session_endpoint", issuer + "/logout")
        .put("jwks_uri", issuer + "/certs");
  }

  private JsonObject certificates() {
    var key = (RSAPublicKey) keys.getPublic();
    return new JsonObject()
        .put(
            "keys",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("kty", "RSA")
                        .put("use", "sig")
                        .put("alg", "RS256")
                        .put("kid", Signer.KEY_ID)
                        .put("n", URL.encodeToString(unsigned(key.getModulus().toByteArray())))
                        .put("e", URL.encodeToString(key.getPublicExponent().toByteArray()))));
  }

  private static byte[] unsigned(byte[] bytes) {
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static void authorize(HttpExchange exchange, Map<String, String> asked)
      throws IOException {
    String code =
        URL.encodeToString(JsonObject.mapFrom(asked).encode().getBytes(StandardCharsets.UTF_8));
    String separator = asked.get("redirect_uri").contains("?") ? "&" : "?";
    redirect(
        exchange,
        asked.get("redirect_uri")
            + separator
            + "code="
            + code
            + "&state="
            + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
  }

  private void token(HttpExchange exchange, String issuer, Map<String, String> form)
      throws IOException {
    var asked =
        new JsonObject(
            new String(Base64.getUrlDecoder().decode(form.get("code")), StandardCharsets.UTF_8));
    if (!challengeOf(form.get("code_verifier")).equals(asked.getString("code_challenge"))) {
      json(exchange, 400, new JsonObject().put("error", "invalid_grant"));
      return;
    }
    String[] who = asked.getString("as", "amara.lewis:housing-assistant").split(":");
    long now = Instant.now().getEpochSecond();
    boolean staff = issuer.endsWith("council-staff");
    List<String> permissions =
        staff ? RealmFile.jobRoles().get(who[1]) : List.of("my:read", "my:pay");
    var common =
        new JsonObject()
            .put("iss", issuer)
            .put("sub", UUID.nameUUIDFromBytes(who[0].getBytes()).toString())
            .put("sid", "realm-session-of-" + who[0])
            .put("azp", asked.getString("client_id"))
            .put("preferred_username", who[0])
            .put("name", staff ? RealmFile.nameOf(who[0]) : "Tina Osei")
            .put("acr", asked.getString("acr_values", "1"))
            .put("auth_time", now)
            .put("iat", now)
            .put("exp", now + 43200);
    var id =
        common
            .copy()
            .put("typ", "ID")
            .put("aud", asked.getString("client_id"))
            .put("nonce", asked.getString("nonce"));
    var access =
        common
            .copy()
            .put("typ", "Bearer")
            .put("aud", "housing-api")
            .put(
                "realm_access",
                new JsonObject().put("roles", new JsonArray().add(staff ? who[1] : "tenant")))
            .put(
                "resource_access",
                new JsonObject()
                    .put("housing-api", new JsonObject().put("roles", new JsonArray(permissions))));
    json(
        exchange,
        200,
        new JsonObject()
            .put("token_type", "Bearer")
            .put("expires_in", 43200)
            .put("id_token", Signer.sign(keys.getPrivate(), Signer.header(), id))
            .put("access_token", Signer.sign(keys.getPrivate(), Signer.header(), access)));
  }

  private static String challengeOf(String verifier) {
    try {
      return URL.encodeToString(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> query(String raw) {
    return Arrays.stream(raw.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (first, again) -> again));
  }

  private static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void json(HttpExchange exchange, int status, JsonObject body) throws IOException {
    byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void stop() {
    // The realms outlive test profiles; they end with the JVM.
  }
}
