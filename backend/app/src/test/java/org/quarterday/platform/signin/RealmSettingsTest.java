package org.quarterday.platform.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.support.RealmFile;

/** The realms as they ship: a setting somebody loosens for an afternoon is noticed. */
class RealmSettingsTest {

  private static final String STAFF = "council-staff-realm.json";
  private static final String ONLINE = "housing-online-realm.json";

  @ParameterizedTest
  @ValueSource(strings = {STAFF, ONLINE})
  void guessingPasswordsIsSlowAndPasswordsAreLong(String file) {
    JsonObject realm = RealmFile.read(file);

    assertTrue(realm.getBoolean("bruteForceProtected"));
    assertTrue(realm.getInteger("failureFactor") <= 5);
    assertTrue(realm.getString("passwordPolicy").contains("length(12)"));
    assertTrue(realm.getString("passwordPolicy").contains("notUsername"));
    assertEquals("external", realm.getString("sslRequired"));
  }

  @ParameterizedTest
  @ValueSource(strings = {STAFF, ONLINE})
  void whatHappensIsKeptForAWhileAndNotForEver(String file) {
    JsonObject realm = RealmFile.read(file);

    assertTrue(realm.getBoolean("eventsEnabled"));
    assertEquals(Duration.ofDays(90).toSeconds(), realm.getLong("eventsExpiration"));
    assertTrue(realm.getBoolean("adminEventsEnabled"));
    assertFalse(
        realm.getBoolean("adminEventsDetailsEnabled"), "details would keep passwords' neighbours");
  }

  @ParameterizedTest
  @ValueSource(strings = {STAFF, ONLINE})
  void onlyTheCodeFlowWithProofOfTheRequestSignsABrowserIn(String file) {
    for (JsonObject client : clients(file)) {
      String id = client.getString("clientId");
      assertFalse(client.getBoolean("directAccessGrantsEnabled"), id);
      assertFalse(client.getBoolean("implicitFlowEnabled", false), id);
      assertFalse(client.getBoolean("publicClient"), id);
      assertFalse(
          client.getBoolean("fullScopeAllowed"), id + " would carry every role into every token");
      if (client.getBoolean("standardFlowEnabled")) {
        assertEquals(
            "S256", client.getJsonObject("attributes").getString("pkce.code.challenge.method"), id);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {STAFF, ONLINE})
  void returnAddressesAreExact(String file) {
    for (JsonObject client : clients(file)) {
      JsonObject attributes = client.getJsonObject("attributes", new JsonObject());
      Stream.concat(
              client.getJsonArray("redirectUris", new JsonArray()).stream().map(String::valueOf),
              Stream.of(attributes.getString("post.logout.redirect.uris", "")))
          .forEach(address ->
              assertFalse(address.contains("*"), client.getString("clientId") + ": " + address));
      assertEquals(
          new JsonArray(),
          client.getJsonArray("webOrigins", new JsonArray()),
          "no page calls the realm");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {STAFF, ONLINE})
  void tokensAreForThisApiAndShortUnlessTheyNeverLeaveTheServer(String file) {
    assertTrue(RealmFile.read(file).getInteger("accessTokenLifespan") <= 300);
    for (JsonObject client : clients(file)) {
      if (client.getBoolean("bearerOnly", false)) {
        continue;
      }
      String audience =
          client
              .getJsonArray("protocolMappers")
              .getJsonObject(0)
              .getJsonObject("config")
              .getString("included.client.audience");
      assertEquals("housing-api", audience, client.getString("clientId"));
      boolean longLived = client.getJsonObject("attributes").containsKey("access.token.lifespan");
      assertEquals(
          client.getBoolean("standardFlowEnabled"), longLived, client.getString("clientId"));
      assertEquals("false", client.getJsonObject("attributes").getString("use.refresh.tokens"));
    }
  }

  @Test
  void staffDoNotRegisterThemselvesAndTenantsDo() {
    assertFalse(RealmFile.read(STAFF).getBoolean("registrationAllowed"));
    assertTrue(RealmFile.read(ONLINE).getBoolean("registrationAllowed"));
  }

  @Test
  void thePersonWhoTransmitsADirectDebitFileNeitherMadeNorCheckedIt() {
    RealmFile.jobRoles()
        .forEach((role, may) -> {
          for (List<String> pair :
              List.of(
                  List.of("dd:prepare", "dd:approve"),
                  List.of("dd:prepare", "dd:submit"),
                  List.of("dd:approve", "dd:submit"),
                  List.of("writeoff:propose", "writeoff:approve"),
                  List.of("refund:propose", "refund:approve"),
                  List.of("yearend:run", "yearend:approve"),
                  List.of("debit:prepare", "debit:approve"))) {
            assertFalse(may.containsAll(pair), role + " holds both of " + pair);
          }
        });
  }

  @Test
  void aTenantsRoleHoldsNothingOfTheCouncils() {
    JsonObject roles = RealmFile.read(ONLINE).getJsonObject("roles");
    roles
        .getJsonObject("client")
        .getJsonArray("housing-api")
        .forEach(role -> assertTrue(((JsonObject) role).getString("name").startsWith("my:")));
  }

  private static List<JsonObject> clients(String file) {
    return RealmFile.read(file).getJsonArray("clients").stream()
        .map(JsonObject.class::cast)
        .toList();
  }
}
