package org.quarterday.platform.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

/** Two apps, two realms, one browser: signing in, and what a sign-in opens. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class SignInTest extends SignInStory {

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
  void aForgedForwardedHostDoesNotReachTheSignIn() {
    var answer =
        new Browser(AMARA)
            .raw("GET", "/auth/staff/sign-in", "X-Forwarded-Host", "evil.example.org");
    assertFalse(location(answer).contains("evil"), location(answer));
  }
}
