package org.quarterday.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

  @Test
  void withoutSettingsEverythingIsWhereTheReadmeSaysItIs() {
    var settings = StackSettings.of(Map.of());
    assertEquals("http://localhost:3000", settings.origin());
    assertEquals("http://127.0.0.1:8080", settings.backendUrl());
    assertEquals("http://127.0.0.1:8180", settings.keycloakUrl());
    assertEquals(settings.root().resolve(".data"), settings.data());
    assertEquals(StackSettings.Demo.DEMO, settings.demo());
  }

  @Test
  void aPortThatIsNoneAndACouncilThatIsNoneAreRefusedByName() {
    assertRefused(Map.of("QUARTERDAY_FRONT_PORT", "eighty"), "QUARTERDAY_FRONT_PORT");
    assertRefused(Map.of("QUARTERDAY_BACKEND_PORT", "70000"), "QUARTERDAY_BACKEND_PORT");
    assertRefused(Map.of("DEMO", "huge"), "none, tiny, demo or large");
  }

  @Test
  void aPortSomebodyElseHasIsNamedBeforeAnythingStarts() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings =
          StackSettings.of(Map.of("QUARTERDAY_FRONT_PORT", Integer.toString(other.getLocalPort())));
      var refused = assertThrows(StackException.class, settings.ports()::refuseTaken);
      assertTrue(
          refused.getMessage().contains(other.getLocalPort() + " is in use"), refused.getMessage());
      assertTrue(refused.getMessage().contains("QUARTERDAY_FRONT_PORT"), refused.getMessage());
    }
  }

  @Test
  void theRealmsReturnToTheAddressPeopleType() {
    var realms = StackSettings.of(Map.of("QUARTERDAY_FRONT_PORT", "3999")).realmFiles().realms();
    assertTrue(
        realms.get("council-staff").path("clients").toString().contains("http://localhost:3999/"));
  }

  @Test
  void everyJobRoleHasSomebodyToSignInAs() {
    var settings = StackSettings.of(Map.of());
    var roles = SignIns.of(settings.realmFiles()).stream().map(SignIns.SignIn::role).toList();
    settings
        .realmFiles()
        .realms()
        .get("council-staff")
        .path("roles")
        .path("realm")
        .forEach(role -> assertTrue(roles.contains(role.path("name").asText()), role.toString()));
  }

  private static void assertRefused(Map<String, String> environment, String words) {
    var refused = assertThrows(StackException.class, () -> StackSettings.of(environment));
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
  }
}
