package org.quarterday.platform.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Signer;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class SignInTest {

  private static final String AMARA = "amara.lewis:housing-assistant";

  @BeforeEach
  void nobodyIsSignedIn() {
    Books.run("delete from sign_in_session");
  }

  @Test
  void aPersonSignsInAndReturnsToThePageTheyWanted() {
    var browser = new Browser(AMARA);

    var back = browser.follow("/auth/staff/sign-in?return=/staff/accounts/17?tab%3Dnotes");

    assertEquals(Browser.origin() + "/staff/accounts/17?tab=notes", location(back));
    assertEquals("Amara Lewis", body(browser.fetch("GET", "/api/v1/me")).getString("name"));
  }

  @Test
  void theCookieIsARandomNumberThatScriptsCannotReadAndTheDatabaseDoesNotHold() {
    var browser = new Browser(AMARA);
    var first = browser.visit("/auth/staff/sign-in");
    var callback = browser.visit(location(first) + "&as=" + AMARA);
    var signedIn = browser.visit(location(callback));

    String cookie =
        signedIn.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("q_session_staff="))
            .findFirst()
            .orElseThrow();
    assertTrue(cookie.toLowerCase().contains("httponly"), cookie);
    assertTrue(cookie.contains("SameSite=Lax"), cookie);
    String value = browser.cookies().get("q_session_staff");
    assertEquals(43, value.length(), "32 random bytes and nothing else");
    assertEquals(
        0,
        Books.number(
            "select count(*) from sign_in_session where id_hash = ? or position(?::bytea in tokens) > 0",
            value.getBytes(),
            "amara".getBytes()),
        "neither the cookie nor a readable token is kept");
  }

  @Test
  void twoRealmsAreSignedInSideBySideInOneBrowser() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    browser.follow("/auth/online/sign-in");

    assertEquals(200, browser.fetch("GET", "/api/v1/me").statusCode());
    assertEquals("Tina Osei", body(browser.fetch("GET", "/api/v1/my/sign-in")).getString("name"));

    browser.follow("/auth/online/sign-out");
    assertEquals(499, browser.fetch("GET", "/api/v1/my/sign-in").statusCode());
    assertEquals(200, browser.fetch("GET", "/api/v1/me").statusCode(), "staff stay signed in");
  }

  @Test
  void askingForOneSignInLeavesTheOtherAlone() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");

    assertEquals(499, browser.fetch("GET", "/api/v1/my/sign-in").statusCode());
    browser.visit("/auth/online/sign-in");

    assertEquals(200, browser.fetch("GET", "/api/v1/me").statusCode());
  }

  @Test
  void aStaffSignInOpensNothingOfATenants() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    // A staff cookie renamed is still a staff sign-in.
    browser.cookies().put("q_session_online", browser.cookies().get("q_session_staff"));

    assertEquals(499, browser.fetch("GET", "/api/v1/my/sign-in").statusCode());
    assertEquals(200, browser.fetch("GET", "/api/v1/me").statusCode());
  }

  @Test
  void aPageOfOursHearsThatItsSignInEndedAsAProblem() {
    var answer = new Browser(AMARA).fetch("GET", "/api/v1/me");

    assertEquals(499, answer.statusCode());
    assertEquals(
        "application/problem+json",
        answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
    assertEquals("SIGNED_OUT", body(answer).getString("code"));
    assertEquals("OIDC", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
  }

  @Test
  void anIdleSignInEndsAfterHalfAnHour() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    Books.run("update sign_in_session set seen_at = now() - interval '29 minutes'");
    assertEquals(200, browser.fetch("GET", "/api/v1/me").statusCode());
    assertTrue(
        Books.number("select extract(epoch from now() - seen_at)::int from sign_in_session") < 60,
        "being used moves the limit on");

    Books.run("update sign_in_session set seen_at = now() - interval '30 minutes'");

    assertEquals(499, browser.fetch("GET", "/api/v1/me").statusCode());
    assertEquals(0, Books.number("select count(*) from sign_in_session"));
  }

  @Test
  void aHousingOnlineSignInEndsAfterAQuarterOfAnHour() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/online/sign-in");
    Books.run("update sign_in_session set seen_at = now() - interval '14 minutes'");
    assertEquals(200, browser.fetch("GET", "/api/v1/my/sign-in").statusCode());

    Books.run("update sign_in_session set seen_at = now() - interval '15 minutes'");

    assertEquals(499, browser.fetch("GET", "/api/v1/my/sign-in").statusCode());
  }

  @Test
  void noSignInOutlivesTwelveHoursHoweverBusy() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    var length =
        Duration.ofSeconds(
            Books.number(
                "select extract(epoch from ends_at - started_at)::int from sign_in_session"));
    assertEquals(Duration.ofHours(12), length);

    Books.run("update sign_in_session set ends_at = now()");

    assertEquals(499, browser.fetch("GET", "/api/v1/me").statusCode());
  }

  @Test
  void aPageThatOnlyPollsDoesNotKeepASignInAlive() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    Books.run("update sign_in_session set seen_at = now() - interval '20 minutes'");

    browser.raw(
        "GET", "/api/v1/me", "X-Quarterday-Background", "true", "X-Requested-With", "JavaScript");

    assertTrue(
        Books.number("select extract(epoch from now() - seen_at)::int from sign_in_session")
            > 1000);
  }

  @Test
  void aPageIsToldHowLongTheSignInLastsAndAskingProlongsIt() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    Books.run("update sign_in_session set seen_at = now() - interval '20 minutes'");

    var idle =
        body(
            browser.raw(
                "GET",
                "/api/v1/me/sign-in",
                "X-Quarterday-Background",
                "true",
                "X-Requested-With",
                "JavaScript"));
    assertTrue(Math.abs(idle.getLong("idleInSeconds") - 600) < 30, idle.encode());
    assertTrue(idle.getLong("endsInSeconds") > 43000, idle.encode());

    var used = body(browser.fetch("GET", "/api/v1/me/sign-in"));
    assertTrue(used.getLong("idleInSeconds") > 1770, used.encode());
    assertTrue(
        Books.number("select extract(epoch from now() - seen_at)::int from sign_in_session") < 60);
  }

  @Test
  void signingOutEndsTheSignInHereAndInTheRealm() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    String stolen = browser.cookies().get("q_session_staff");

    var toRealm = browser.visit("/auth/staff/sign-out");

    assertTrue(location(toRealm).contains("/realms/council-staff/logout?"), location(toRealm));
    assertEquals("/staff/", path(location(browser.follow(location(toRealm)))));
    assertEquals(0, Books.number("select count(*) from sign_in_session"));
    browser.cookies().put("q_session_staff", stolen);
    assertEquals(
        499,
        browser.fetch("GET", "/api/v1/me").statusCode(),
        "a copied cookie is worth nothing now");
  }

  @Test
  void signingOutTwiceGoesHome() {
    assertEquals("/staff/", path(location(new Browser(AMARA).visit("/auth/staff/sign-out"))));
    assertEquals("/online/", path(location(new Browser(AMARA).visit("/auth/online/sign-out"))));
  }

  @Test
  void theRealmCanEndASignInItself() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    browser.follow("/auth/online/sign-in");

    assertEquals(200, backChannel("staff", logoutToken("realm-session-of-amara.lewis")));

    assertEquals(499, browser.fetch("GET", "/api/v1/me").statusCode());
    assertEquals(
        200, browser.fetch("GET", "/api/v1/my/sign-in").statusCode(), "the other realm's stays");
  }

  @Test
  void nobodyElseCanEndASignIn() {
    new Browser(AMARA).follow("/auth/staff/sign-in");
    JsonObject good = logoutToken("realm-session-of-amara.lewis");

    assertEquals(
        400, backChannel("staff", good.copy().put("nonce", "x")), "an ID token is no sign-out");
    assertEquals(400, backChannel("staff", without(good, "events")), "nor is any other token");
    assertEquals(400, backChannel("staff", good.copy().put("aud", "housing-api")));
    assertEquals(400, backChannel("staff", good.copy().put("iss", "http://elsewhere.example.org")));
    assertEquals(400, backChannel("staff", good.copy().put("exp", 1)));
    assertEquals(400, backChannel("online", good), "the other realm's word does not count");
    assertEquals(
        400,
        backChannelRaw(
            "staff",
            Signer.encode(new JsonObject().put("alg", "none")) + "." + Signer.encode(good) + "."));
    assertEquals(400, backChannelRaw("staff", "nonsense"));

    assertEquals(1, Books.number("select count(*) from sign_in_session"));
  }

  @Test
  void aStaleCallbackGoesHomeInsteadOfFailing() {
    var browser = new Browser(AMARA);
    assertEquals(
        "/staff/", path(location(browser.visit("/auth/staff/callback?state=old&code=used"))));

    var begun = browser.visit("/auth/staff/sign-in");
    assertEquals(302, begun.statusCode());
    assertEquals(
        "/staff/", path(location(browser.visit("/auth/staff/callback?state=another&code=x"))));

    browser.follow("/auth/staff/sign-in");
    assertEquals(
        "/staff/", path(location(browser.visit("/auth/staff/callback?state=old&code=used"))));
  }

  @Test
  void aSignInReturnsNowhereElse() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    for (String elsewhere :
        new String[] {
          "https://example.org/",
          "//example.org/",
          "/%5Cexample.org",
          "/online/",
          "/staff/..%2F..%2Fapi",
          "/staff//example.org",
          "javascript:alert(1)",
          "/staff/%0d%0aSet-Cookie:x=1"
        }) {
      assertEquals(
          "/staff/",
          path(location(browser.visit("/auth/staff/sign-in?return=" + elsewhere))),
          elsewhere);
    }
  }

  @Test
  void anotherSiteCannotWriteWithOurCookie() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    String write = "/api/v1/accounts/0193-none/entries/1/reversal";

    assertEquals(
        "CROSS_SITE",
        code(
            browser.raw(
                "POST", write, "Sec-Fetch-Site", "cross-site", "X-Requested-With", "JavaScript")));
    assertEquals(
        "CROSS_SITE",
        code(
            browser.raw(
                "POST", write, "Sec-Fetch-Site", "same-site", "X-Requested-With", "JavaScript")));
    assertEquals(
        "CROSS_SITE",
        code(browser.raw("POST", write, "Sec-Fetch-Site", "same-origin")),
        "a plain form has no header");
    assertEquals(
        "CROSS_SITE",
        code(
            browser.raw(
                "POST", write, "Origin", "https://example.org", "X-Requested-With", "JavaScript")));
    assertEquals(
        "CROSS_SITE",
        code(browser.raw("POST", write, "X-Requested-With", "JavaScript")),
        "who says nothing is not believed");
    assertEquals(
        403,
        browser.raw("GET", "/auth/staff/sign-out", "Sec-Fetch-Site", "cross-site").statusCode());

    var allowed =
        browser.raw("POST", write, "Origin", Browser.origin(), "X-Requested-With", "JavaScript");
    assertFalse(allowed.body().contains("CROSS_SITE"), allowed.body());
    assertEquals(
        200, browser.fetch("GET", "/api/v1/me").statusCode(), "a forged request ends no sign-in");
  }

  @Test
  void everySignInGetsANewCookie() {
    var browser = new Browser(AMARA);
    browser.cookies().put("q_session_staff", "planted-by-somebody-else");
    browser.follow("/auth/staff/sign-in");

    String cookie = browser.cookies().get("q_session_staff");

    assertEquals(43, cookie.length());
    assertEquals(200, browser.fetch("GET", "/api/v1/me").statusCode());
  }

  @Test
  void aStrongerSignInReplacesTheWeakerOne() {
    var browser = new Browser(AMARA);
    browser.follow("/auth/staff/sign-in");
    String weak = browser.cookies().get("q_session_staff");
    assertFalse(
        body(browser.fetch("GET", "/api/v1/me"))
            .getJsonArray("permissions")
            .contains("sign-in:strong"));

    assertEquals(
        "/staff/refunds",
        path(location(browser.follow("/auth/staff/step-up?return=/staff/refunds"))));

    assertTrue(
        body(browser.fetch("GET", "/api/v1/me"))
            .getJsonArray("permissions")
            .contains("sign-in:strong"));
    assertFalse(browser.cookies().get("q_session_staff").equals(weak));
    assertEquals(1, Books.number("select count(*) from sign_in_session"));
  }

  @Test
  void theRealmIsAskedToCheckThePasswordAgainAfterTheIdleLimit() {
    assertTrue(location(new Browser(AMARA).visit("/auth/staff/sign-in")).contains("max_age=1800"));
    assertTrue(location(new Browser(AMARA).visit("/auth/online/sign-in")).contains("max_age=900"));
    assertTrue(
        location(new Browser(AMARA).visit("/auth/staff/sign-in"))
            .contains("code_challenge_method=S256"));
  }

  @Test
  void aForgedForwardedHostDoesNotReachTheSignIn() {
    var answer =
        new Browser(AMARA)
            .raw("GET", "/auth/staff/sign-in", "X-Forwarded-Host", "evil.example.org");
    assertFalse(location(answer).contains("evil"), location(answer));
  }

  private static JsonObject logoutToken(String realmSession) {
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

  private static JsonObject without(JsonObject claims, String claim) {
    JsonObject less = claims.copy();
    less.remove(claim);
    return less;
  }

  private static int backChannel(String app, JsonObject claims) {
    return backChannelRaw(app, Tokens.signed(claims));
  }

  private static int backChannelRaw(String app, String token) {
    return io.restassured.RestAssured.given()
        .formParam("logout_token", token)
        .post("/auth/" + app + "/back-channel-sign-out")
        .statusCode();
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() ->
            new AssertionError("no redirect but " + answer.statusCode() + " " + answer.body()));
  }

  private static String path(String address) {
    return address.startsWith(Browser.origin())
        ? address.substring(Browser.origin().length())
        : address;
  }

  private static JsonObject body(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }

  private static String code(HttpResponse<String> answer) {
    return body(answer).getString("code");
  }
}
