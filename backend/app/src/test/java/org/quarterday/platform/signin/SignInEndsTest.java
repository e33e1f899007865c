package org.quarterday.platform.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Signer;

/** How a sign-in ends: by time, by its owner, by the realm, and by nobody else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class SignInEndsTest extends SignInStory {

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
  void theRealmIsAskedToCheckThePasswordAgainAfterTheIdleLimit() {
    assertTrue(location(new Browser(AMARA).visit("/auth/staff/sign-in")).contains("max_age=1800"));
    assertTrue(location(new Browser(AMARA).visit("/auth/online/sign-in")).contains("max_age=900"));
    assertTrue(
        location(new Browser(AMARA).visit("/auth/staff/sign-in"))
            .contains("code_challenge_method=S256"));
  }
}
