package org.quarterday.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "holly", permissions = "account:read")
class SearchTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Test
  void anExactReferenceComesFirstThenThoseThatBeginWithIt() {
    UUID longer = Books.account(MONDAY);
    UUID exact = Books.account(MONDAY);
    String reference = "Q" + System.nanoTime();
    Books.run("insert into account_reference values (?, ?, 'PAYMENT')", reference + "8", longer);
    Books.run("insert into account_reference values (?, ?, 'PAYMENT')", reference, exact);
    find(reference.toLowerCase())
        .body("items.id", contains(exact.toString(), longer.toString()))
        .body("items[0].matched", is("REFERENCE"))
        .body("items[0].balanceWords", is("nil"));
  }

  @Test
  void aNameIsFoundInAnyOrderAndInspiteOfSlips() {
    UUID account = Books.account(MONDAY);
    People.livesAt(account, "12 Wherry Court", "ZZ4 7QQ", "N1");
    People.tenant(account, "Mrs", "Philippa", "Quillfeather");
    People.tenant(account, "Mr", "Aloysius", "Brambleby-Stokes");
    for (String typed :
        List.of(
            "quillfeather",
            "Philippa Quillfeather",
            "quillfeather philippa",
            "QUILLF",
            "stokes aloysius")) {
      find(typed)
          .body("items.id", hasItem(account.toString()))
          .body("items[0].names", is("Mr Aloysius Brambleby-Stokes, Mrs Philippa Quillfeather"))
          .body("items[0].address", is("12 Wherry Court"))
          .body("items[0].matched", is("NAME"));
    }
    for (String misspelt : List.of("quilfether", "phillipa quilfeather", "alloysius bramblebee")) {
      find(misspelt)
          .body("items.id", hasItem(account.toString()))
          .body("items.find { it.id == '" + account + "' }.matched", is("SIMILAR_NAME"));
    }
    find("zzyzx qwrtp").body("items.id", not(hasItem(account.toString())));
  }

  @Test
  void aHomeIsFoundByAddressPostcodeWithOrWithoutItsSpaceAlsoWhenNobodyLivesThere() {
    UUID account = Books.account(MONDAY);
    People.livesAt(account, "77 Sluicegate Parade", "ZZ77 3XQ", "N1");
    for (String typed : List.of("77 sluicegate", "sluicegate parade", "ZZ77 3XQ", "zz773xq")) {
      find(typed)
          .body("items.id", hasItem(account.toString()))
          .body("items[0].matched", is("ADDRESS"));
    }
    Books.run("update account set ends_on = date '2026-11-17' where account_id = ?", account);
    find("sluicegate")
        .body("items.find { it.kind == 'PROPERTY' }.state", is("VOID"))
        .body("items.find { it.kind == 'ACCOUNT' }.state", is("FORMER"));
  }

  @Test
  void whereSomebodyAtRiskLivesIsNotShownAndFindsNobody() {
    UUID account = Books.account(MONDAY);
    People.livesAt(account, "91 Osiery Row", "ZZ91 4XQ", "N1");
    UUID person = People.tenant(account, "Ms", "Thomasina", "Larkspurling");
    find("osiery row").body("items.id", hasItem(account.toString()));
    Books.run("update person set address_protected_on = date '2026-11-01' where id = ?", person);
    find("larkspurling")
        .body("items.id", contains(account.toString()))
        .body("items[0].addressProtected", is(true))
        .body("items[0].address", nullValue())
        .body("items[0].postcode", nullValue());
    for (String typed : List.of("osiery row", "ZZ91 4XQ", "91 osiery")) {
      find(typed).body("items.id", not(hasItem(account.toString())));
    }
  }

  @Test
  void aPersonWithoutAnAccountIsFoundAsAPerson() {
    UUID person = Books.id();
    Books.run(
        "insert into person (id, reference, forename, surname) values (?, ?, 'Ottoline', 'Vandermeulen')",
        person,
        "N" + person);
    find("vandermeulen")
        .body("items.kind", contains("PERSON"))
        .body("items[0].names", is("Ottoline Vandermeulen"));
  }

  @Test
  void onesOwnAccountIsShownWithoutItsBalance() {
    UUID account = Books.account(MONDAY);
    Books.entry(account, "DBR", 500, MONDAY);
    UUID person = People.tenant(account, "Ms", "Xanthippe", "Ownerly");
    People.linkedToStaff(person, "test", "holly");
    find("ownerly")
        .body("items[0].ownAccount", is(true))
        .body("items[0].balancePence", nullValue())
        .body("items[0].balanceWords", nullValue());
  }

  @Test
  void atMostTwentyAreShownAndCharactersOfPatternsAreOnlyCharacters() {
    for (int i = 0; i < 23; i++) {
      People.tenant(Books.account(MONDAY), "Mx", "Many" + i, "Twentyplus");
    }
    find("twentyplus").body("items", hasSize(20));
    for (String odd :
        List.of("%%%", "___", "\\", "'; drop table person; --", "a", "", "\u0000x", "€€€")) {
      find(odd).body("items.size()", lessThanOrEqualTo(20));
    }
    find("%wentyplu%").body("items", hasSize(0));
  }

  @Test
  void wordsAreCutAsTyped() {
    assertEquals(List.of("zz1", "1aa"), SearchWords.of(" ZZ11AA ").words());
    assertEquals(List.of("%okafor%", "% j%"), SearchWords.of("Okafor, J").patterns());
    assertTrue(SearchWords.of(" a ").tooShort());
    assertFalse(SearchWords.of("12345").namelike());
    assertEquals(100, SearchWords.of("x".repeat(5000)).typed().length());
  }

  private static ValidatableResponse find(String typed) {
    return given().queryParam("q", typed).get("/api/v1/search").then().statusCode(200);
  }
}
