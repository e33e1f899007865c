package org.quarterday.trace;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.trace.Traced.amara;
import static org.quarterday.trace.Traced.decide;
import static org.quarterday.trace.Traced.found;
import static org.quarterday.trace.Traced.helen;
import static org.quarterday.trace.Traced.joe;
import static org.quarterday.trace.Traced.open;
import static org.quarterday.trace.Traced.telephone;
import static org.quarterday.trace.Traced.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class TraceTest {

  private UUID person;

  /** People of other tests stay on record, so each has a surname no other test uses. */
  @BeforeEach
  void aTenant() {
    Books.referenceData();
    Books.empty();
    Books.run(
        "update person set surname = 'Elsewhere', born_on = null, national_insurance_print = null");
    Books.run("delete from person_former_name");
    Books.run("delete from contact_point");
    person = tenant("Margaret", "Quillfeather", "1980-05-04", "12 Wherry Court", "ZZ4 7QQ");
    telephone(person, "07700 900321");
  }

  @Test
  void aPersonIsFoundMisspeltByNicknameBySoundAndInTheWrongOrder() {
    for (String[] known :
        List.of(
            new String[] {"forename", "Margaret", "surname", "Quillfeather"},
            new String[] {"forename", "Peggy", "surname", "Quilfether"},
            new String[] {"forename", "M", "surname", "Quillfeather"},
            new String[] {"forename", "Quillfeather", "surname", "Margaret"},
            new String[] {"surname", "Kwilfeather", "born", "1980"},
            new String[] {"surname", "Quillfaether"},
            new String[] {"forename", "Maggie", "born", "1980-05"})) {
      JsonPath found = found(known);
      assertEquals(
          person.toString(), found.getString("candidates[0].personId"), String.join(" ", known));
    }
  }

  @Test
  void aPersonIsFoundByWhatTheyWereCalledBefore() {
    Books.run("update person set surname = 'Ironmonger' where id = ?", person);
    JsonPath found = found("forename", "Margaret", "surname", "Quillfeather");
    assertEquals(person.toString(), found.getString("candidates[0].personId"));
    assertEquals(
        "FORMER",
        found.getString("candidates[0].weighed.find { it.field == 'SURNAME' }.agreement"));
  }

  @Test
  void aPersonIsFoundWithoutANameByTheDayTheTelephoneOrTheAddress() {
    for (String[] known :
        List.of(
            new String[] {"born", "1980-05-04"},
            new String[] {"born", "1980-04-05"},
            new String[] {"telephone", "+44 7700 900321"},
            new String[] {"postcode", "zz47qq"},
            new String[] {"address", "12 Wherry Court"})) {
      assertEquals(person.toString(), found(known).getString("candidates[0].personId"), known[1]);
    }
  }

  @Test
  void aPersonIsFoundWhereTheyAreWrittenToAndByAStreetThatIsMisspelt() {
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'CORRESPONDENCE_ADDRESS', '8 Tollgate Rise, ZZ8 8ZZ')",
        Books.id(),
        person);
    for (String[] known :
        List.of(
            new String[] {"address", "8 Tollgate Rise"},
            new String[] {"postcode", "ZZ8 8ZZ"},
            new String[] {"address", "12 Wherrie Court"})) {
      assertEquals(person.toString(), found(known).getString("candidates[0].personId"), known[1]);
    }
  }

  @Test
  void aNationalInsuranceNumberIsFoundByItsPrintAndKeptAsItsMask() {
    Map<String, Object> kept = new HashMap<>();
    kept.put("surname", "Numbered");
    kept.put("nationalInsuranceNumber", "QQ 65 43 21 A");
    String id =
        amara().body(kept).post("/api/v1/people").then().statusCode(200).extract().path("id");
    JsonPath found = found("nationalInsuranceNumber", "qq654321a");
    assertEquals(id, found.getString("candidates[0].personId"));
    assertFalse(found.prettify().contains("654321"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where subject in ('trace', 'person') and (after::text like '%654321%' or jsonb_exists(after, 'national_insurance_print'))"));
  }

  @Test
  void theWeightOfEachFieldIsShownAndAddsUp() {
    JsonPath found = found("forename", "Peggy", "surname", "Quillfeather", "born", "1980-05-04");
    assertEquals(
        List.of("SURNAME", "FORENAME", "BORN"), found.getList("candidates[0].weighed.field"));
    assertEquals(
        List.of("EXACT", "NICKNAME", "EXACT"), found.getList("candidates[0].weighed.agreement"));
    List<Number> bits = found.getList("candidates[0].weighed.bits");
    double sum = bits.stream().mapToDouble(Number::doubleValue).sum();
    assertEquals(sum, found.getDouble("candidates[0].bits"), 0.001);
    assertEquals("LIKELY", found.getString("candidates[0].verdict"));
  }

  @Test
  void nobodyIsLookedUpWithoutAPurposeOrByNothing() {
    long before = Books.number("select count(*) from trace");
    amara()
        .body(
            Map.of(
                "purpose", "no",
                "lawfulBasis", "PUBLIC_TASK",
                "known", Map.of("surname", "Quillfeather")))
        .post("/api/v1/traces")
        .then()
        .statusCode(422)
        .body("code", is("TRACE_NOT_FOUNDED"))
        .body("errors.pointer", hasItem("/purpose"));
    open(amara(), "forename", "Peggy")
        .then()
        .statusCode(422)
        .body("code", is("TRACE_TOO_LITTLE_KNOWN"));
    open(amara(), "surname", "Q", "born", "14/05/1980")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/known/born"));
    assertEquals(before, Books.number("select count(*) from trace"));
  }

  @Test
  void aLookUpIsOnRecordAndOnTheAuditLogEvenWhenItFindsNobody() {
    JsonPath found = found("surname", "Zzyzxqwrtp");
    assertEquals(List.of(), found.getList("candidates"));
    assertEquals(
        1,
        Books.number(
            "select count(*) from audit_event where subject = 'trace' and subject_id = ? and action = 'INSERT' and reason = 'Former tenant arrears, gone away'",
            found.getString("trace.id")));
  }

  @Test
  void onlyWhoFoundedALookUpSeesWhomItBroughtUp() {
    String id = found("surname", "Quillfeather").getString("trace.id");
    joe()
        .get("/api/v1/traces/" + id)
        .then()
        .statusCode(200)
        .body("yours", is(false))
        .body("candidates", hasSize(0))
        .body("trace.purpose", is("Former tenant arrears, gone away"));
    decide(joe(), id, 1, "ACCEPT").then().statusCode(403).body("code", is("TRACE_NOT_YOURS"));
  }

  @Test
  void whereSomebodyAtRiskLivesIsNeitherShownNorFoundBy() {
    amara()
        .body(Map.of("addressProtected", true, "reason", "Told by the refuge"))
        .post("/api/v1/people/" + person + "/address-protection")
        .then()
        .statusCode(200);
    for (String[] known :
        List.of(
            new String[] {"telephone", "07700 900321"},
            new String[] {"postcode", "ZZ4 7QQ"},
            new String[] {"address", "12 Wherry Court"})) {
      assertFalse(
          found(known).getList("candidates.personId").contains(person.toString()), known[1]);
    }
    JsonPath named =
        found(
            "forename",
            "Margaret",
            "surname",
            "Quillfeather",
            "postcode",
            "ZZ4 7QQ",
            "telephone",
            "07700 900321");
    assertEquals(person.toString(), named.getString("candidates[0].personId"));
    assertTrue(named.getBoolean("candidates[0].addressProtected"));
    assertEquals(List.of(), named.getList("candidates[0].lived"));
    assertEquals(List.of("SURNAME", "FORENAME"), named.getList("candidates[0].weighed.field"));
  }

  @Test
  void whoIsProtectedAfterALookUpIsHiddenInItFromThen() {
    JsonPath before = found("surname", "Quillfeather", "postcode", "ZZ4 7QQ");
    assertEquals(1, before.getList("candidates[0].lived").size());
    Books.run("update person set address_protected_on = date '2026-11-01' where id = ?", person);
    JsonPath after =
        amara().get("/api/v1/traces/" + before.getString("trace.id")).then().extract().jsonPath();
    assertEquals(List.of(), after.getList("candidates[0].lived"));
    assertEquals(List.of("SURNAME"), after.getList("candidates[0].weighed.field"));
  }

  @Test
  void aProtectionIsLiftedOnlyBySomebodyWhoChecksTenancies() {
    Map<String, Object> lift = Map.of("addressProtected", false, "reason", "No risk any more");
    String path = "/api/v1/people/" + person + "/address-protection";
    amara().body(lift).post(path).then().statusCode(403).body("code", is("NOT_ALLOWED"));
    helen().body(lift).post(path).then().statusCode(200);
  }

  @Test
  void aFileOfAccountsLeavesOutWhereSomebodyAtRiskLives() {
    Books.run("update person set address_protected_on = date '2026-11-01' where id = ?", person);
    String csv =
        amara().get("/api/v1/accounts/export.csv").then().statusCode(200).extract().asString();
    assertTrue(csv.contains("Quillfeather"));
    assertFalse(csv.contains("Wherry"));
  }

  @Test
  void acceptingSettlesTheLookUpOnceAndRejectingGoesOn() throws Exception {
    tenant("Margaret", "Quillfeather", "1951-01-01", "1 Mill Road", "ZZ1 1AA");
    JsonPath found = found("forename", "Margaret", "surname", "Quillfeather", "born", "1980-05");
    String id = found.getString("trace.id");
    assertEquals(2, found.getList("candidates").size());
    decide(amara(), id, 2, "REJECT").then().statusCode(200).body("traceState", is("OPEN"));
    Map<Integer, Long> answers =
        Callers.counted(4, caller -> decide(amara(), id, 1, "ACCEPT").statusCode());
    assertEquals(Map.of(200, 1L, 409, 3L), answers);
    amara()
        .get("/api/v1/traces/" + id)
        .then()
        .body("trace.state", is("FOUND"))
        .body("candidates.state", is(List.of("ACCEPTED", "REJECTED")));
    assertEquals(
        1,
        Books.number(
            "select count(*) from trace where id = cast(? as uuid) and person_id = ?", id, person));
  }

  @Test
  void nobodyIsTakenForAnybodyByOneThingAlone() {
    String id = found("surname", "Quillfeather").getString("trace.id");
    decide(amara(), id, 1, "ACCEPT").then().statusCode(409).body("code", is("TRACE_TOO_THIN"));
    decide(amara(), id, 9, "REJECT").then().statusCode(404);
    amara()
        .body(Map.of("reason", "Nobody of that description"))
        .post("/api/v1/traces/" + id + "/closing")
        .then()
        .statusCode(200);
    decide(amara(), id, 1, "REJECT").then().statusCode(409).body("code", is("TRACE_SETTLED"));
  }

  @Test
  void weightsAreSetFromTomorrowAndTheOldOnesStay() {
    JsonPath now = helen().get("/api/v1/trace-weights").then().statusCode(200).extract().jsonPath();
    Map<String, Object> request = new HashMap<>();
    request.put("fromOn", "2020-01-01");
    request.put("weights", now.getMap("items[0].weights"));
    request.put("reason", "Measured on our own pairs");
    var admin = given().auth().oauth2(Tokens.systemAdmin()).contentType("application/json");
    admin
        .body(request)
        .post("/api/v1/trace-weights")
        .then()
        .statusCode(422)
        .body("errors.pointer", is(List.of("/fromOn")));
  }
}
