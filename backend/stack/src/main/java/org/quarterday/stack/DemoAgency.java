package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A collection agency, a debt it has, and what it paid of it, so that the lists of placements and
 * of agencies' files have something on them: by people who may do it, through the API.
 */
final class DemoAgency {

  /** Left, and answers no letter. */
  private static final String GONE = "Agnes Cole-Tracey";

  private static final String CODE = "ELMBANK";
  private static final String NAME = "Elmbank Recoveries";
  private static final int COMMISSION_POINTS = 1_500;
  private static final int VAT_POINTS = 2_000;

  private final DemoPerson assistant;
  private final DemoPerson senior;
  private final DemoPerson admin;
  private final LocalDate today;

  private DemoAgency(StackSettings settings, LocalDate today) {
    assistant = DemoPerson.signIn(settings, "housing-assistant");
    senior = DemoPerson.signIn(settings, "senior-rents-officer");
    admin = DemoPerson.signIn(settings, "system-admin");
    this.today = today;
  }

  /**
   * Once, when the council has come in. When it cannot be done that is said, and the rest of the
   * demonstration is there all the same.
   */
  static void setUp(StackSettings settings, LocalDate today) {
    try {
      var agency = new DemoAgency(settings, today);
      agency.agree();
      JsonNode account = agency.decided();
      agency.place(account.path("id").asText());
      agency.pay(account.path("reference").asText());
    } catch (StackException failed) {
      System.err.println("The demonstration has no debt at an agency: " + failed.getMessage());
    }
  }

  private void agree() {
    admin
        .post(
            "/agencies",
            Map.of(
                "code",
                CODE,
                "name",
                NAME,
                "validFrom",
                today.toString(),
                "inUse",
                true,
                "pays",
                "NET",
                "commissionPoints",
                COMMISSION_POINTS,
                "vatPoints",
                VAT_POINTS,
                "contract",
                "Contract RB/2026/031",
                "dataRole",
                "PROCESSOR",
                "dataEvidence",
                "Contracts register, entry 31"))
        .good();
  }

  /** Their final account is proved, so their debt is a case. */
  private JsonNode decided() {
    JsonNode account = assistant.account("FORMER", GONE);
    String proof = "/accounts/" + account.path("id").asText() + "/final-account";
    assistant
        .post(
            proof + "/decision",
            Map.of(
                "contentHash",
                assistant.ask(proof).good().path("contentHash").asText(),
                "notWaitedWhy",
                "The benefit office and the bank were asked"))
        .good();
    return account;
  }

  /** Chosen by one, approved by another; the agency has it and took it. */
  private void place(String account) {
    String placement =
        "/placements/"
            + assistant
                .post("/placements", Map.of("agencyCode", CODE, "accountIds", List.of(account)))
                .good()
                .path("id")
                .asText();
    String hash = senior.ask(placement).good().path("contentHash").asText();
    senior.post(placement + "/approval", Map.of("contentHash", hash)).good();
    assistant.post(placement + "/submission", Map.of()).good();
    assistant.post(placement + "/answer", Map.of("rejected", List.of())).good();
  }

  /** One line is worked, one nobody knows, and one has a commission that is not what was agreed. */
  private void pay(String reference) {
    String file =
        """
        our_ref,date,type,gross,commission,net
        %1$s,%2$s,PAID,20.00,3.60,16.40
        %1$s,%2$s,PAID,15.00,3.00,12.00
        B104477,%2$s,PAID,10.00,1.80,8.20
        """
            .formatted(reference, today);
    assistant
        .postFile(
            "/agency-returns?agency=" + CODE + "&name=elmbank-" + today + ".csv", "text/csv", file)
        .good();
  }
}
