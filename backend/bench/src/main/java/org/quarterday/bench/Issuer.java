package org.quarterday.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stands where Keycloak stands: publishes its addresses and its key, and signs tokens. The backend
 * fetches the key once and verifies every token itself, as in production, while no sign-in takes
 * processor time from what is measured.
 */
final class Issuer implements AutoCloseable {
  private static final String KEY_ID = "bench";
  private static final String REALM = "/realms/council-staff";

  private final KeyPair key;
  private final HttpServer server;

  Issuer() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      key = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException | IOException e) {
      throw new BenchException("the token issuer could not start", e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** The environment that makes the backend believe this issuer. */
  Map<String, String> environment() {
    return Map.of(
        "QUARTERDAY_REALMS_STAFF",
        url(REALM),
        "QUARTERDAY_REALMS_ONLINE",
        url("/realms/housing-online"));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body =
        path.endsWith("/certs")
            ? keys()
            : addresses(path.replace("/.well-known/openid-configuration", ""));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private String addresses(String realm) {
    String base = url(realm) + "/protocol/openid-connect/";
    return """
    {"issuer": "%s", "jwks_uri": "%2$scerts", "authorization_endpoint": "%2$sauth", "token_endpoint": "%2$stoken",
     "introspection_endpoint": "%2$sintrospect", "userinfo_endpoint": "%2$suserinfo", "end_session_endpoint": "%2$slogout",
     "response_types_supported": ["code"], "subject_types_supported": ["public"],
     "id_token_signing_alg_values_supported": ["RS256"]}\
    """
        .formatted(url(realm), base);
  }

  private String keys() {
    var publicKey = (RSAPublicKey) key.getPublic();
    return """
    {"keys": [{"kid": "%s", "kty": "RSA", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}\
    """
        .formatted(
            KEY_ID,
            unsigned(publicKey.getModulus().toByteArray()),
            unsigned(publicKey.getPublicExponent().toByteArray()));
  }

  /** A big integer without the sign byte Java puts before it. */
  private static String unsigned(byte[] number) {
    int from = number[0] == 0 ? 1 : 0;
    return base64(java.util.Arrays.copyOfRange(number, from, number.length));
  }

  /**
   * A bearer token of an invented person with these permissions, good for the length of the bench.
   */
  String token(String person, List<String> permissions) {
    Instant now = Instant.now();
    String roles = permissions.stream().map(p -> '"' + p + '"').collect(Collectors.joining(","));
    String header =
        """
        {"alg":"RS256","typ":"JWT","kid":"%s"}\
        """
            .formatted(KEY_ID);
    String claims =
        """
        {"iss":"%s","sub":"%s","aud":"housing-api","azp":"bench","typ":"Bearer","jti":"%2$s-%s","iat":%d,"exp":%d,
         "name":"%2$s","preferred_username":"%2$s","resource_access":{"housing-api":{"roles":[%s]}}}\
        """
            .formatted(
                url(REALM),
                person,
                KEY_ID,
                now.getEpochSecond(),
                now.plus(Duration.ofHours(6)).getEpochSecond(),
                roles);
    String signed =
        base64(header.getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(claims.getBytes(StandardCharsets.UTF_8));
    return signed + "." + base64(sign(signed));
  }

  private byte[] sign(String text) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new BenchException("a token could not be signed", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
