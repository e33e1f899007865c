package org.quarterday.platform.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Browser;
import org.quarterday.support.Tokens;

/** The application starts and answers while no realm does. */
@QuarkusTest
@TestProfile(SignInUnavailableTest.NoRealm.class)
class SignInUnavailableTest {

  public static class NoRealm implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String nobody = "http://localhost:1/realms/council-staff";
      return Map.of(
          "quarkus.oidc.staff.auth-server-url", nobody,
          "quarkus.oidc.online.auth-server-url", nobody,
          "quarkus.oidc.api.auth-server-url", nobody);
    }
  }

  @Test
  void aBearerHearsThatSignInIsNotAvailable() {
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/me")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("code", is("SIGN_IN_UNAVAILABLE"));
  }

  @Test
  void soDoesABrowser() {
    var browser = new Browser("amara.lewis:housing-assistant");
    org.junit.jupiter.api.Assertions.assertEquals(
        503, browser.visit("/auth/staff/sign-in").statusCode());
    org.junit.jupiter.api.Assertions.assertEquals(
        503, browser.fetch("GET", "/api/v1/me").statusCode());
    browser.cookies().put("q_session_staff", "kept-from-before");
    org.junit.jupiter.api.Assertions.assertEquals(
        503, browser.fetch("GET", "/api/v1/me").statusCode());
    org.junit.jupiter.api.Assertions.assertEquals(
        "kept-from-before",
        browser.cookies().get("q_session_staff"),
        "nobody is signed out by a realm that is down");
  }
}
