package org.quarterday.support;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lets and ends homes through the API, as a Housing Assistant does, with a senior officer at hand.
 */
public final class Lettings {

  private static final List<String> ALL_FINDINGS =
      List.of(
          "NOT_A_MONDAY",
          "FAR_AHEAD",
          "NOT_SIGNED",
          "SIGNED_AFTER_START",
          "DATE_OF_BIRTH_MISSING",
          "UNDER_18",
          "NI_NUMBER_MISSING",
          "UPRN_MISSING",
          "RENT_ABOVE_FORMULA");

  private Lettings() {}

  /** A Housing Assistant; a fresh token each time, because one lives for five minutes. */
  public static String maker() {
    return Tokens.housingAssistant();
  }

  /** A senior rents officer. */
  public static String checker() {
    return Tokens.seniorRentsOfficer();
  }

  /** A rent group of its own, with posting rules for every type. */
  public static String rentGroup() {
    Books.referenceData();
    String code = "G" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
    Books.run(
        "insert into rent_group values (?, 'Test rents', 'HR1001', 'HR1002', 'HR1003', 'HR1004')",
        code);
    Books.run(
        """
        insert into posting_rule (rent_group_code, type_code, valid_from, valid_before, control_code)
        select ?, type_code, valid_from, valid_before, control_code from posting_rule where rent_group_code = 'HRA'\
        """,
        code);
    return code;
  }

  /** Says that every week up to this Monday's is debited, until {@link #noWeekDebited}. */
  public static void debitedUpTo(LocalDate monday) {
    Books.referenceData();
    Books.run(
        "update debit_run set state = 'BACKED_OUT' where state in ('POSTING', 'POSTED', 'CLOSED', 'BACKING_OUT')");
    Books.run(
        "insert into opening_roll values (?, 'HRA', 'DBR', 0, 0) on conflict do nothing", monday);
  }

  public static void noWeekDebited() {
    Books.run("delete from opening_roll");
  }

  public static Response post(String token, String path, Object body, Object... parameters) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1" + path, parameters);
  }

  public static Response get(String path, Object... parameters) {
    return given().auth().oauth2(maker()).get("/api/v1" + path, parameters);
  }

  /** A void home with a rent and perhaps more, ours since then. */
  public static UUID home(String group, LocalDate since, Map<String, Long> charges) {
    return property("DWELLING", group, since, charges);
  }

  public static UUID property(
      String kind, String group, LocalDate since, Map<String, Long> charges) {
    List<Map<String, Object>> lines = new ArrayList<>();
    charges.forEach((type, pence) -> lines.add(Map.of("typeCode", type, "weeklyPence", pence)));
    Map<String, Object> body = new HashMap<>();
    body.put("reference", "P" + UUID.randomUUID().toString().substring(0, 12));
    body.put("kind", kind);
    body.put("addressLine1", "1 Example Row");
    body.put("postcode", "ZZ1 1AA");
    body.put("rentGroupCode", group);
    body.put("acquiredOn", since.toString());
    body.put("charges", lines);
    return settled(post(maker(), "/properties", body)).getUUID("id");
  }

  public static UUID person(String forename, String surname) {
    UUID id = Books.id();
    Books.run(
        "insert into person (id, reference, forename, surname, born_on) values (?, ?, ?, ?, date '1980-01-01')",
        id,
        "N" + id.toString().substring(24),
        forename,
        surname);
    return id;
  }

  /** A draft for one tenant. */
  public static JsonPath draft(UUID property, LocalDate startsOn, UUID... tenants) {
    List<Map<String, Object>> members = new ArrayList<>();
    for (UUID tenant : tenants) {
      members.add(
          Map.of("personId", tenant, "role", members.isEmpty() ? "TENANT" : "JOINT_TENANT"));
    }
    Response answer =
        post(
            maker(),
            "/tenancies",
            Map.of(
                "propertyId",
                property,
                "tenureCode",
                "SEC",
                "startsOn",
                startsOn.toString(),
                "members",
                members));
    answer.then().statusCode(200);
    return answer.jsonPath();
  }

  public static Response check(String token, UUID tenancy, int version) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("confirmed", ALL_FINDINGS))
        .post("/api/v1/tenancies/{id}/check", tenancy);
  }

  /** A tenancy drafted, checked by a second person and started: its id. */
  public static UUID let(UUID property, LocalDate startsOn, UUID... tenants) {
    JsonPath draft = draft(property, startsOn, tenants);
    UUID id = draft.getUUID("id");
    check(checker(), id, draft.getInt("version")).then().statusCode(200);
    settled(change("/tenancies/{id}/commencement", Map.of(), id));
    return id;
  }

  public static UUID mainAccount(UUID tenancy) {
    return (UUID)
        Books.rows("select account_id from account where tenancy_id = ? and kind = 'MAIN'", tenancy)
            .getFirst()
            .get("account_id");
  }

  /** Previews a change and makes it with the preview's hash. */
  public static Response change(String path, Map<String, Object> body, Object... parameters) {
    Response preview = post(maker(), path + "/preview", body, parameters);
    if (preview.statusCode() != 200) {
      return preview;
    }
    Map<String, Object> agreed = new HashMap<>(body);
    agreed.put("previewHash", preview.jsonPath().getString("contentHash"));
    return post(maker(), path, agreed, parameters);
  }

  /** The change made, by a second person's approval if it waits for one. */
  public static JsonPath settled(Response answer) {
    answer.then().statusCode(200);
    JsonPath change = answer.jsonPath();
    if ("AWAITING_CHECK".equals(change.getString("state"))) {
      Response approved =
          post(
              checker(),
              "/proposed-changes/{id}/approval",
              Map.of("contentHash", change.getString("contentHash")),
              change.getUUID("proposalId"));
      approved.then().statusCode(200);
      return new JsonPath(approved.asString()).setRootPath("change");
    }
    return change;
  }
}
