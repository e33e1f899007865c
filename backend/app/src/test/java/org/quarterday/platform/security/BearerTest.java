package org.quarterday.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmFile;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Signer;
import org.quarterday.support.Tokens;

/** What a bearer token must be before it counts (the JWT confusions of OWASP and RFC 8725). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class BearerTest {

  @Test
  void aGoodTokenSaysWhoCallsAndWhatTheyMayDo() {
    me(Tokens.housingAssistant())
        .then()
        .statusCode(200)
        .body("name", is("Amara Lewis"))
        .body("username", is("amara.lewis"))
        .body("jobRoles", is(List.of("housing-assistant")))
        .body(
            "permissions",
            containsInAnyOrder(RealmFile.jobRoles().get("housing-assistant").toArray()));
  }

  @Test
  void noTokenIsAProblemAndNeverARedirect() {
    given()
        .get("/api/v1/me")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", is("NOT_SIGNED_IN"));
    given()
        .header("Authorization", "Basic YTpi")
        .get("/api/v1/me")
        .then()
        .statusCode(401)
        .body("code", is("NOT_SIGNED_IN"));
    given().header("Authorization", "Bearer").get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    for (String none : new String[] {"none", "None", "NONE", ""}) {
      String unsigned =
          Signer.encode(new JsonObject().put("alg", none)) + "." + Signer.encode(good()) + ".";
      refused(unsigned);
    }
    refused(Tokens.signed(Signer.header().put("alg", "none"), good()));
  }

  @Test
  void thePublicKeyIsNoSecret() throws GeneralSecurityException {
    // The realm publishes this key; an HMAC made with it must not pass for the realm's signature.
    JsonObject header = Signer.header().put("alg", "HS256");
    String content = Signer.encode(header) + "." + Signer.encode(good());
    for (byte[] secret :
        List.of(
            publicKey().getBytes(StandardCharsets.UTF_8),
            Base64.getDecoder().decode(publicKey()))) {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      refused(content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws GeneralSecurityException {
    var other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    refused(Signer.sign(other, Signer.header(), good()));
    refused(Signer.sign(other, Signer.header().put("kid", "another"), good()));
    refused(Signer.sign(other, Signer.header().put("jku", "http://localhost:1/certs"), good()));
    refused(Signer.sign(other, Signer.header().put("x5u", "http://localhost:1/cert.pem"), good()));
    JsonObject own = new JsonObject().put("kty", "RSA").put("n", "AQAB").put("e", "AQAB");
    refused(Signer.sign(other, Signer.header().put("jwk", own), good()));
  }

  @Test
  void aTokenChangedAfterSigningIsRefused() {
    String[] parts = Tokens.contactCentre().split("\\.");
    refused(parts[0] + "." + Signer.encode(good()) + "." + parts[2]);
  }

  @Test
  void aTokenForSomebodyElseIsRefused() {
    refused(Tokens.signed(good().put("aud", "account")));
    refused(Tokens.signed(good().put("aud", new JsonArray().add("a").add("b"))));
    refused(Tokens.signed(without("aud")));
    refused(
        Tokens.signed(
            good().put("iss", Tokens.issuer().replace("council-staff", "housing-online"))));
    refused(Tokens.signed(good().put("iss", "https://elsewhere.example.org/realms/council-staff")));
    refused(Tokens.signed(without("iss")));
  }

  @Test
  void anIdTokenIsNoAccessToken() {
    refused(Tokens.signed(good().put("typ", "ID").put("aud", "housing-staff-web")));
    refused(Tokens.signed(good().put("typ", "ID")));
    refused(Tokens.signed(good().put("typ", "Refresh")));
  }

  @Test
  void timeAndSubjectAreChecked() {
    long now = Instant.now().getEpochSecond();
    refused(Tokens.signed(good().put("exp", now - 61)));
    refused(Tokens.signed(without("exp")));
    refused(Tokens.signed(good().put("nbf", now + 3600)));
    refused(Tokens.signed(without("sub")));
  }

  @Test
  void nonsenseIsRefusedQuickly() {
    refused("nonsense");
    refused("..");
    refused("a.b.c");
    refused("a.b.c.d.e");
    refused("A".repeat(6_000) + "." + "B".repeat(6_000) + ".C");
    String twice = "{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"test-key\"}";
    String content =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(twice.getBytes(StandardCharsets.UTF_8));
    refused(content + "." + Signer.encode(good()) + ".");
  }

  @Test
  void aTokenCannotGrantWhatItsRealmDoesNotHave() {
    JsonObject claims =
        Tokens.claims("somebody", List.of("my:read", "sign-in:strong", "account:read"));
    claims.put("scope", "config:admin books:import");

    me(Tokens.signed(claims))
        .then()
        .statusCode(200)
        .body("permissions", is(List.of("account:read")));
  }

  @Test
  void theTenantsOwnPagesAreClosedToEveryBearer() {
    for (String token :
        List.of(
            Tokens.housingAssistant(),
            Tokens.systemAdmin(),
            Tokens.migration(),
            Tokens.with("my:read"))) {
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/my/sign-in")
          .then()
          .statusCode(403)
          .body("code", is("NOT_ALLOWED"));
    }
  }

  @Test
  void aBearerDecidesEvenBesideACookie() {
    given()
        .auth()
        .oauth2("nonsense")
        .cookie("q_session_staff", "whatever")
        .get("/api/v1/me")
        .then()
        .statusCode(401)
        .header("Set-Cookie", (String) null);
  }

  @Test
  void everyAnswerTellsBrowsersToKeepNothingAndRunNothing() {
    for (Response answer :
        List.of(
            me(Tokens.auditor()),
            given().get("/api/v1/me"),
            me("nonsense"),
            given().redirects().follow(false).get("/auth/staff/sign-in"))) {
      answer
          .then()
          .header("Cache-Control", "no-store")
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
          .header("Cross-Origin-Resource-Policy", "same-origin")
          .header("Cross-Origin-Opener-Policy", "same-origin");
    }
  }

  @Test
  void theRealmShipsNoRoleThatCanBothMakeAndCheckADebitOrPostAsAdministrator() {
    RealmFile.jobRoles()
        .forEach((role, permissions) ->
            assertTrue(
                !permissions.containsAll(List.of("debit:prepare", "debit:approve")),
                role + " could do both alone"));
    assertTrue(
        RealmFile.jobRoles().get("system-admin").stream()
            .noneMatch(p -> p.startsWith("payment") || p.startsWith("debit")));
    assertTrue(
        RealmFile.jobRoles().get("auditor").stream()
            .allMatch(p -> p.endsWith(":read") || p.endsWith(":view")));
  }

  private static JsonObject good() {
    return Tokens.claims("amara.lewis", List.of("account:read"));
  }

  private static JsonObject without(String claim) {
    JsonObject less = good();
    less.remove(claim);
    return less;
  }

  private static String publicKey() {
    return given()
        .get(Tokens.issuer() + "/certs")
        .jsonPath()
        .getString("keys[0].n")
        .replace('-', '+')
        .replace('_', '/');
  }

  private static Response me(String token) {
    return given().auth().oauth2(token).get("/api/v1/me");
  }

  private static void refused(String token) {
    me(token)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", is("NOT_SIGNED_IN"))
        .header("WWW-Authenticate", is("Bearer"));
  }
}
