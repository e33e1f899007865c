package org.quarterday.formertenant;

import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.formertenant.FormerTenants.as;
import static org.quarterday.formertenant.FormerTenants.forwarding;
import static org.quarterday.formertenant.FormerTenants.left;
import static org.quarterday.formertenant.FormerTenants.owing;
import static org.quarterday.formertenant.FormerTenants.person;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.Tokens;

/** Somebody who has left and owes, and the case about it. */
abstract class CaseBooks {

  @Inject Today today;

  UUID account;

  @BeforeEach
  void somebodyLeft() {
    Books.empty();
    today.standAt(TODAY);
    account = left();
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Books.run("delete from former_tenant_wait where valid_from > date '2020-01-01'");
    Books.run("update former_tenant_wait set valid_before = null");
    Oracle.holds();
  }

  /** A case whose one debtor's address is known. */
  String found() {
    forwarding(person(account, "Owen"), "2 Mill Lane\nZZ9 9ZZ");
    return owing(account);
  }

  static Response standing(String id, UUID person, String standing, String reason) {
    return as(Tokens.housingAssistant())
        .body(Map.of("standing", standing, "reason", reason))
        .put("/api/v1/former-tenant-cases/" + id + "/debtors/" + person);
  }
}
