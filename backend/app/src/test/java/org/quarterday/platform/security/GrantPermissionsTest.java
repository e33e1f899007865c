package org.quarterday.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarterday.support.RealmFile;

class GrantPermissionsTest {

  @Test
  void theRealmsCannotGrantEachOthersPermissions() {
    Set<String> claimed = Set.of("account:read", "my:read", "housing-assistant");

    assertEquals(
        Set.of("account:read", "housing-assistant"),
        GrantPermissions.granted(claimed, false, false));
    assertEquals(
        Set.of("my:read", "housing-assistant"), GrantPermissions.granted(claimed, true, false));
  }

  @Test
  void aStrongSignInIsNeverARole() {
    Set<String> claimed = Set.of("sign-in:strong");

    assertEquals(Set.of(), GrantPermissions.granted(claimed, false, false));
    assertEquals(Set.of("sign-in:strong"), GrantPermissions.granted(Set.of(), false, true));
  }

  @Test
  void everyPermissionOfTheRealmIsSpelledAsTheApiReadsIt() {
    assertTrue(RealmFile.permissions().stream().allMatch(GrantPermissions::isPermission));
    RealmFile.jobRoles()
        .forEach((role, made) -> assertTrue(RealmFile.permissions().containsAll(made), role));
  }
}
