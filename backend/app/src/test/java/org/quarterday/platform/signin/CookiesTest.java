package org.quarterday.platform.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CookiesTest {

  private static final String BOTH =
      "theme=dark; q_session_staff=a; q_session_online=b; q_auth_online_17=c; q_post_logout_staff=d; q_session_staffing=e";

  @Test
  void eachApplicationSeesItsOwnSignInAndWhatIsNotASignIn() {
    assertEquals(
        "theme=dark; q_session_staff=a; q_post_logout_staff=d",
        RealmCookies.visible(BOTH, App.STAFF));
    assertEquals(
        "theme=dark; q_session_online=b; q_auth_online_17=c",
        RealmCookies.visible(BOTH, App.ONLINE));
    assertEquals("theme=dark", RealmCookies.visible(BOTH, null));
    assertEquals("", RealmCookies.visible("q_session_online", App.STAFF));
  }

  @Test
  void theAddressSaysWhoseItIs() {
    assertEquals(App.ONLINE, App.of("/api/v1/my/accounts"));
    assertEquals(App.ONLINE, App.of("/auth/online/callback"));
    assertEquals(App.STAFF, App.of("/api/v1/accounts"));
    assertEquals(App.STAFF, App.of("/api/v1/mystery"));
    assertEquals(App.STAFF, App.of("/auth/staff/sign-in"));
    assertEquals(null, App.of("/q/health/ready"));
  }

  @Test
  void theBrowsersOwnWordComesBeforeTheOrigin() {
    String us = "https://rents.example.org";
    assertTrue(CrossSite.comesFromUs("same-origin", null, us));
    assertFalse(CrossSite.comesFromUs("cross-site", us, us));
    assertFalse(CrossSite.comesFromUs("none", us, us), "a write never begins in the address bar");
    assertTrue(CrossSite.comesFromUs(null, us, us));
    assertFalse(CrossSite.comesFromUs(null, "https://rents.example.org.evil.example.org", us));
    assertFalse(CrossSite.comesFromUs(null, "http://rents.example.org", us));
    assertFalse(CrossSite.comesFromUs(null, null, us));
    assertFalse(CrossSite.comesFromUs(null, "null", us));
  }
}
