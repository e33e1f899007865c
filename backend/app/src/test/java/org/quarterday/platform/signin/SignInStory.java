package org.quarterday.platform.signin;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.Tokens;

/** What tests of signing in share. */
abstract class SignInStory {

  static final String AMARA = "amara.lewis:housing-assistant";

  @BeforeEach
  void nobodyIsSignedIn() {
    Books.run("delete from sign_in_session");
  }

  static JsonObject logoutToken(String realmSession) {
    long now = Instant.now().getEpochSecond();
    return new JsonObject()
        .put("iss", Tokens.issuer())
        .put("aud", "housing-staff-web")
        .put("iat", now)
        .put("exp", now + 120)
        .put("jti", "1")
        .put("sub", Tokens.subject("amara.lewis"))
        .put("sid", realmSession)
        .put(
            "events",
            new JsonObject()
                .put("http://schemas.openid.net/event/backchannel-logout", new JsonObject()));
  }

  static JsonObject without(JsonObject claims, String claim) {
    JsonObject less = claims.copy();
    less.remove(claim);
    return less;
  }

  static int backChannel(String app, JsonObject claims) {
    return backChannelRaw(app, Tokens.signed(claims));
  }

  static int backChannelRaw(String app, String token) {
    return io.restassured.RestAssured.given()
        .formParam("logout_token", token)
        .post("/auth/" + app + "/back-channel-sign-out")
        .statusCode();
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() ->
            new AssertionError("no redirect but " + answer.statusCode() + " " + answer.body()));
  }

  static String path(String address) {
    return address.startsWith(Browser.origin())
        ? address.substring(Browser.origin().length())
        : address;
  }

  static JsonObject body(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }

  static String code(HttpResponse<String> answer) {
    return body(answer).getString("code");
  }
}
