package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/**
 * Three households on the way to court, so that its lists have somebody on them: a notice that
 * runs, a hearing that is ahead, and an order whose costs wait for a second person. By people who
 * may do it, through the API; what was before today was given on paper.
 */
final class DemoCourt {

  private static final String NOTICED = "Fraser Audley";
  private static final String SUMMONED = "Brenda Quayle";
  private static final String ORDERED = "Corinne Venn";
  private static final String KIND = "SEEKING_POSSESSION";
  private static final String COURT = "County Court at Riverbourne";
  private static final int NOTICE_DAYS_AGO = 70;
  private static final int CLAIM_DAYS_AGO = 14;
  private static final int HEARING_IN_DAYS = 24;
  private static final long COSTS_PENCE = 40_400;
  private static final long INSTALMENT_PENCE = 500;

  private final DemoPerson officer;
  private final LocalDate today;

  private DemoCourt(DemoPerson officer, LocalDate today) {
    this.officer = officer;
    this.today = today;
  }

  /**
   * Once, when the council has come in. When it cannot be done that is said, and the rest of the
   * demonstration is there all the same.
   */
  static void setUp(StackSettings settings, LocalDate today) {
    try {
      var court = new DemoCourt(DemoPerson.signIn(settings, "income-officer"), today);
      court.notice();
      court.hearing();
      court.order();
    } catch (StackException failed) {
      System.err.println("The demonstration has nobody in court: " + failed.getMessage());
    }
  }

  private void notice() {
    String court = court(officer.account("CURRENT", NOTICED));
    officer.post(court + "/notices", Map.of("kindCode", KIND, "serveBy", today.toString())).good();
    serve(court, today);
  }

  private void hearing() {
    String court = claimed(officer.account("CURRENT", SUMMONED), "K00QD101");
    list(court, today.plusDays(HEARING_IN_DAYS));
  }

  private void order() {
    JsonNode account = officer.account("CURRENT", ORDERED);
    String court = claimed(account, "K00QD102");
    list(court, today);
    String order =
        officer
            .post(
                court + "/outcomes",
                Map.of(
                    "outcome",
                    "SOT",
                    "orderOn",
                    today.toString(),
                    "instalmentPence",
                    INSTALMENT_PENCE,
                    "costsPence",
                    COSTS_PENCE,
                    "words",
                    "Suspended while the rent and the instalments are paid"))
            .good()
            .path("orderId")
            .asText();
    officer
        .post(
            "/accounts/" + account.path("id").asText() + "/court-costs",
            Map.of(
                "orderId",
                order,
                "amountPence",
                COSTS_PENCE,
                "words",
                "Fee of the claim, awarded by the court"))
        .good();
  }

  /** On a notice whose days are over. */
  private String claimed(JsonNode account, String number) {
    String court = court(account);
    LocalDate noticed = today.minusDays(NOTICE_DAYS_AGO);
    officer
        .post(
            court + "/notices/on-paper",
            Map.of(
                "kindCode",
                KIND,
                "madeOn",
                noticed.toString(),
                "serveBy",
                noticed.plusDays(2).toString(),
                "arrearsPence",
                account.path("balancePence").asLong(),
                "arrearsFrom",
                noticed.minusWeeks(12).toString()))
        .good();
    serve(court, noticed.plusDays(1));
    officer
        .post(
            court + "/claims",
            Map.of(
                "claimNumber",
                number,
                "court",
                COURT,
                "issuedOn",
                today.minusDays(CLAIM_DAYS_AGO).toString(),
                "goOnWhy",
                "The panel decided: three offers were made and none was answered"))
        .good();
    return court;
  }

  private void serve(String court, LocalDate on) {
    JsonNode notice = officer.ask(court).good().path("file").path("notice");
    for (JsonNode tenant : notice.path("tenants")) {
      officer
          .post(
              court + "/notices/" + notice.path("id").asText() + "/services",
              Map.of(
                  "personId",
                  tenant.path("personId").asText(),
                  "methodCode",
                  "BY_HAND",
                  "servedOn",
                  on.toString()))
          .good();
    }
  }

  private void list(String court, LocalDate on) {
    officer
        .post(
            court + "/hearings",
            Map.of("hearingOn", on.toString(), "hearingAt", "10:30", "place", "Court 3, " + COURT))
        .good();
  }

  private static String court(JsonNode account) {
    return "/accounts/" + account.path("id").asText() + "/court";
  }
}
