package org.quarterday.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Bearer tokens of the demo council's people, signed as the realm would, with exactly the
 * permissions the realm file gives their job role. Use as {@code
 * given().auth().oauth2(Tokens.housingAssistant())}.
 */
public final class Tokens {

  private Tokens() {}

  /** Amara Lewis. */
  public static String housingAssistant() {
    return of("amara.lewis", "housing-assistant");
  }

  /** Joe Partridge: the same job as Amara, another person. */
  public static String anotherHousingAssistant() {
    return of("joe.partridge", "housing-assistant");
  }

  /** Nadia Rahman. */
  public static String incomeOfficer() {
    return of("nadia.rahman", "income-officer");
  }

  /** Helen Marsh. */
  public static String seniorRentsOfficer() {
    return of("helen.marsh", "senior-rents-officer");
  }

  /** Tom Ashdown. */
  public static String finance() {
    return of("tom.ashdown", "finance");
  }

  /** Grace Okoro. */
  public static String headOfService() {
    return of("grace.okoro", "head-of-service");
  }

  /** Sam Whitlock. */
  public static String contactCentre() {
    return of("sam.whitlock", "contact-centre");
  }

  /** Ruth Penhale. */
  public static String auditor() {
    return of("ruth.penhale", "auditor");
  }

  /** Ivo Kendall. */
  public static String systemAdmin() {
    return of("ivo.kendall", "system-admin");
  }

  /** The service client that brings a council's books in. */
  public static String migration() {
    var claims =
        claims(
            "service-account-quarterday-migration",
            RealmFile.serviceClient("quarterday-migration"));
    return signed(claims.put("azp", "quarterday-migration"));
  }

  /** A demo person with one job role. */
  public static String of(String username, String jobRole) {
    JsonObject claims = claims(username, RealmFile.jobRoles().get(jobRole));
    claims.put("name", RealmFile.nameOf(username));
    claims.put("realm_access", new JsonObject().put("roles", new JsonArray().add(jobRole)));
    return signed(claims);
  }

  /** Somebody with exactly these permissions. */
  public static String with(String... permissions) {
    return signed(claims("somebody", List.of(permissions)));
  }

  /**
   * The issuer and subject a token of this username carries: what {@code staff_person} links by.
   */
  public static String subject(String username) {
    return UUID.nameUUIDFromBytes(username.getBytes()).toString();
  }

  public static String issuer() {
    return ConfigProvider.getConfig().getValue("quarterday.realms.staff", String.class);
  }

  /**
   * The claims of a good access token of five minutes: change what the test is about, then {@link
   * #signed}.
   */
  public static JsonObject claims(String username, List<String> permissions) {
    long now = Instant.now().getEpochSecond();
    return new JsonObject()
        .put("iss", issuer())
        .put("sub", subject(username))
        .put("aud", "housing-api")
        .put("azp", "housing-staff-web")
        .put("typ", "Bearer")
        .put("preferred_username", username)
        .put("iat", now)
        .put("exp", now + 300)
        .put(
            "resource_access",
            new JsonObject()
                .put("housing-api", new JsonObject().put("roles", new JsonArray(permissions))));
  }

  public static String signed(JsonObject claims) {
    return signed(Signer.header(), claims);
  }

  public static String signed(JsonObject header, JsonObject claims) {
    return Signer.sign(key(), header, claims);
  }

  private static PrivateKey key() {
    return Signer.key(ConfigProvider.getConfig().getValue("test.realm.key", String.class));
  }
}
