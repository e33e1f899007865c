package org.quarterday.trace;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.quarterday.trace.Traced.decideLine;
import static org.quarterday.trace.Traced.lines;
import static org.quarterday.trace.Traced.send;
import static org.quarterday.trace.Traced.tenant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class TraceFileApiTest {

  private static final String HEADINGS =
      "our_ref,forename,surname,dob,result,address,postcode,telephone,date\n";

  private UUID person;
  private String reference;

  @BeforeEach
  void aFormerTenant() {
    Books.referenceData();
    Books.empty();
    person = tenant("Margaret", "Quillfeather", "1980-05-04", "12 Wherry Court", "ZZ4 7QQ");
    reference = People.reference(Traced.account(person));
  }

  @Test
  void aResultIsMatchedToTheTenantItsReferenceLeadsToAndOnceTakenIsAWayToReachThem() {
    String file =
        send(HEADINGS + line("Peggy", "Quilfeather", "04/05/1980", "LIVING"))
            .then()
            .statusCode(201)
            .body("matched", is(1))
            .extract()
            .path("id");
    assertEquals(0, contacts());
    JsonPath lines = lines(file);
    assertEquals("MATCHED", lines.getString("items[0].state"));
    assertEquals(person.toString(), lines.getString("items[0].personId"));
    decideLine(file, 2, "TAKE", null).then().statusCode(200).body("state", is("TAKEN"));
    assertEquals(
        List.of("3 New Row, ZZ9 9ZZ", "07700 900777"),
        Books.rows("select value from contact_point where person_id = ? order by kind", person)
            .stream()
            .map(row -> row.get("value"))
            .toList());
    decideLine(file, 2, "TAKE", null).then().statusCode(409).body("code", is("TRACE_LINE_DECIDED"));
  }

  @Test
  void whatNobodyCanBeSureOfIsParkedWithItsReason() {
    String file =
        send(HEADINGS
                + line("Dev", "Otherwise", "01/01/1950", "LIVING")
                + "NOSUCH,Margaret,Quillfeather,04/05/1980,LIVING,,,,\n"
                + line("Margaret", "Quillfeather", "04/05/1980", "PERHAPS"))
            .then()
            .statusCode(201)
            .body("matched", is(0))
            .body("parked", is(2))
            .body("unreadable", is(1))
            .extract()
            .path("id");
    assertEquals(
        List.of(
            "it may be about somebody else of that name or household",
            "the reference leads to nobody",
            "nobody has said what “PERHAPS” means"),
        lines(file).getList("items.why"));
    decideLine(file, 2, "TAKE", null)
        .then()
        .statusCode(422)
        .body("code", is("TRACE_LINE_NEEDS_A_PERSON"));
    decideLine(file, 2, "DISMISS", null).then().statusCode(200);
    decideLine(file, 3, "TAKE", person).then().statusCode(200);
    decideLine(file, 4, "DISMISS", null).then().statusCode(409);
    assertEquals(0, contacts());
  }

  @Test
  void whereSomebodyAtRiskIsIsParkedAndNotShown() {
    Books.run("update person set address_protected_on = date '2026-11-01' where id = ?", person);
    String file =
        send(HEADINGS + line("Margaret", "Quillfeather", "04/05/1980", "LIVING"))
            .then()
            .statusCode(201)
            .body("parked", is(1))
            .extract()
            .path("id");
    assertFalse(lines(file).prettify().contains("New Row"));
  }

  @Test
  void aFileThatWasHereBeforeOrCannotBeReadChangesNothing() {
    String text = HEADINGS + line("Margaret", "Quillfeather", "04/05/1980", "LIVING");
    send(text).then().statusCode(201);
    send(text).then().statusCode(409).body("code", is("TRACE_FILE_RECEIVED_BEFORE"));
    send("shoe\n9\n").then().statusCode(422).body("code", is("TRACE_FILE_UNUSABLE"));
    assertEquals(1, Books.number("select count(*) from trace_file"));
  }

  @Test
  void recordsGuardedByLawAreTakenOnlyUnderAPower() {
    Traced.amara()
        .contentType("text/csv")
        .queryParam("layout", "CREDIT_REFERENCE")
        .queryParam("level", "COUNCIL_SERVICES")
        .queryParam("purpose", "Former tenant arrears")
        .queryParam("lawfulBasis", "PUBLIC_TASK")
        .queryParam("source", "Council Tax")
        .body(HEADINGS)
        .post("/api/v1/trace-files")
        .then()
        .statusCode(422)
        .body("code", is("TRACE_NOT_FOUNDED"))
        .body("errors.pointer", hasItem("/power"));
  }

  private String line(String forename, String surname, String born, String result) {
    return "%s,%s,%s,%s,%s,3 New Row,ZZ9 9ZZ,07700 900777,20/11/2026\n"
        .formatted(reference, forename, surname, born, result);
  }

  private long contacts() {
    return Books.number("select count(*) from contact_point where person_id = ?", person);
  }
}
