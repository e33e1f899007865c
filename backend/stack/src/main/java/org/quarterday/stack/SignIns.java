package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Who can sign in to a local stack: the demonstration users of the realm files, by job role. */
final class SignIns {
  private SignIns() {}

  /** One line for each person: role, user name, password. */
  record SignIn(String role, String user, String password) {}

  static List<SignIn> of(RealmFiles files) {
    var signIns = new ArrayList<SignIn>();
    files
        .realms()
        .forEach((name, realm) -> realm.path("users").forEach(user -> add(signIns, name, user)));
    return signIns;
  }

  private static void add(List<SignIn> signIns, String realm, JsonNode user) {
    String password = user.path("credentials").path(0).path("value").asText();
    if (password.isEmpty()) {
      return; // a service account
    }
    String role = user.path("realmRoles").path(0).asText();
    signIns.add(
        new SignIn(
            role.startsWith("default-roles") ? "tenant (Housing Online)" : role,
            user.path("username").asText(),
            password));
  }
}
