package org.quarterday.debit;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.support.Oracle;

/** A council of two homes whose week can be debited; after every test its books hold. */
abstract class DebitedCouncil {

  static final LocalDate WEEK = LocalDate.of(2026, 11, 23);

  static final LocalDate NEXT = WEEK.plusDays(7);

  static final LocalDate YEARS_AGO = LocalDate.of(2019, 4, 1);

  UUID okafor;

  UUID lowe;

  @BeforeEach
  void aCouncilOfTwoHomes() {
    Council.empty();
    okafor = Council.letHome(11746, YEARS_AGO);
    lowe = Council.letHome(9800, YEARS_AGO);
    Council.charge(lowe, "DSC", 350, YEARS_AGO, null);
    Council.openingRoll(WEEK.minusDays(7), "DBR", 21546, 2);
    Council.openingRoll(WEEK.minusDays(7), "DSC", 350, 1);
  }

  @AfterEach
  void theBooksHold() {
    Oracle.holds();
  }
}
