package org.quarterday.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.collection.CollectionRuns.postDue;
import static org.quarterday.collection.CollectionRuns.submitted;
import static org.quarterday.collection.CollectionRuns.until;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.directdebit.Payers;
import org.quarterday.platform.bacs.Standard18;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;

/** The story of a year: 53 Mondays are debited, twelve monthly collections pay for all of them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class YearOfCollectionsTest {

  private static final LocalDate YEAR = LocalDate.of(2024, 4, 1);

  @Inject Today today;

  private UUID account;
  private int debited;

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void twelveCollectionsPayForAllFiftyThreeWeeks() {
    anAccountFromTheFirstMonday();
    today.standAt(LocalDate.of(2024, 3, 11));
    var request = Payers.request(account);
    request.put("authorisedOn", "2024-03-11");
    @SuppressWarnings("unchecked")
    var plan = (java.util.Map<String, Object>) request.get("plan");
    plan.put("day", 15);
    request.put("firstOn", "2024-04-15");
    Payers.setUp(account, request).then().statusCode(201);
    Books.run(
        "update letter set state = 'SENT', pdf = ''::bytea, sha256 = ''::bytea, sent_on = date '2024-03-12', sent_by_name = 'Test'");
    collected(LocalDate.of(2024, 3, 28));

    List<String> codes = new ArrayList<>();
    for (LocalDate day : plannedDays()) {
      debitUntil(day);
      Standard18.Contents file = collected(day);
      codes.add(file.instructions().getFirst().code().code());
    }
    debitUntil(LocalDate.of(2025, 4, 6));

    assertEquals(
        List.of("01", "17", "17", "17", "17", "17", "17", "17", "17", "17", "17", "17"), codes);
    assertEquals(53, debited);
    assertEquals(
        -530_000, Books.number("select sum(amount_pence) from entry where source = 'COLLECTION'"));
    assertEquals(
        0, Books.number("select balance_pence from account_balance where account_id = ?", account));
    assertEquals(
        List.of("44163", "44167"),
        Books.rows("select distinct amount_pence::text as pence from direct_debit_item order by 1")
            .stream()
            .map(row -> (String) row.get("pence"))
            .toList());
    assertEquals(
        13,
        Books.number("select count(distinct serial) from bacs_file where service_user = '123456'"));
  }

  private void anAccountFromTheFirstMonday() {
    Books.empty();
    Books.run("truncate service_user cascade");
    Payers.serviceUser();
    account = Books.account(YEAR);
    Books.run("update account set payment_reference = '20000018' where account_id = ?", account);
    People.tenant(account, "Ms", "Amina", "Okafor");
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    People.charge(account, "DBR", 10_000, YEAR);
  }

  /** From the dry run three working days before to the account on the day. */
  private Standard18.Contents collected(LocalDate day) {
    today.standAt(day.minusDays(7));
    String id = submitted(day);
    today.standAt(day);
    postDue();
    until(id, "POSTED");
    return Standard18.read(CollectionRuns.file(id));
  }

  private static List<LocalDate> plannedDays() {
    return Books.rows(
            "select collect_on::text as day from direct_debit_item where state = 'PLANNED' order by 1")
        .stream()
        .map(row -> LocalDate.parse((String) row.get("day")))
        .toList();
  }

  private void debitUntil(LocalDate day) {
    for (LocalDate monday = YEAR.plusWeeks(debited);
        !monday.isAfter(day);
        monday = monday.plusWeeks(1)) {
      Books.entry(account, "DBR", 10_000, monday);
      debited++;
    }
  }
}
