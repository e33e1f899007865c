package org.quarterday.placement;

import static org.quarterday.formertenant.FormerTenants.TODAY;
import static org.quarterday.placement.Placed.owing;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;

/** An agency, and somebody who has left and owes. */
abstract class PlacementBooks {

  @Inject Today today;

  UUID account;

  @BeforeEach
  void somebodyLeftOwing() {
    Books.empty();
    today.standAt(TODAY);
    Placed.harrowLee(TODAY);
    account = owing("Mr", "Owen", "Price");
  }

  @AfterEach
  void theBooksHold() {
    today.flow();
    Oracle.holds();
  }
}
