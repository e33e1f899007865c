package org.quarterday.bank.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.bank.format.StatementsRead.NEWEST_FIRST;
import static org.quarterday.bank.format.StatementsRead.PAIR;
import static org.quarterday.bank.format.StatementsRead.camt;
import static org.quarterday.bank.format.StatementsRead.csv;
import static org.quarterday.bank.format.StatementsRead.golden;
import static org.quarterday.bank.format.StatementsRead.mt940;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What banks write, as it is meant to be and as it must not be. */
class BankFormatsTest {

  @ParameterizedTest
  @ValueSource(strings = {"two-days.02.xml", "two-days.08.xml"})
  void aStatementInCamtIsReadEntryByEntryAndAddsUp(String name) {
    assertEquals(
        List.of(
            "231/1 of GB33ZZZZ20000012345678, S-2026-231",
            "2026-11-17 2026-11-17 7700 BGC|||PAYPOINT RENTS|3",
            "2026-11-17 2026-11-17 2000 PMNT|10012113|A TENANT|RENT 10012113|1",
            "2026-11-17 2026-11-18 -650 |CHG|THE BANK||1",
            "2026-11-17 to 2026-11-17: 100000 + 9700 - 650 = 109050",
            "232/1 of 12345678, S-2026-232",
            "2026-11-18 to 2026-11-18: 109050 + 0 - 0 = 109050"),
        camt(golden(name)));
  }

  @Test
  void aStatementInMt940IsReadFieldByFieldAndAddsUp() {
    assertEquals(
        List.of(
            "231/1 of 20-00-00/12345678, STMT231",
            "2026-11-17 2026-11-17 7700 NBGC|PAYPOINT||PAYPOINT RENTS 3 PAYMENTS|1",
            "2026-11-17 2026-11-17 2000 NTRF|10012113||SUPPLEMENT A TENANT RENT|1",
            "2026-11-17 2026-11-18 -650 NCHG|10012113|||1",
            "2026-11-17 to 2026-11-17: 100000 + 9700 - 650 = 109050",
            "232/1 of 20000012345678, STMT232",
            "2026-11-18 to 2026-11-18: 109050 + 0 - 0 = 109050"),
        mt940(golden("two-days.mt940")));
  }

  @Test
  void anEntryDayLiesInTheYearNearestToItsValueDay() {
    String text =
        golden("two-days.mt940")
            .replace(":61:2611171117C77,00", ":61:2701021231C77,00")
            .replace("C20,NTRF", "C20,00NTRF");
    assertTrue(mt940(text).get(1).startsWith("2026-12-31 2027-01-02 7700"), mt940(text).get(1));
  }

  @Test
  void everyRowOfACsvIsHeldAgainstTheBalanceOfTheRowAbove() {
    String file =
        """
        High Street Bank, account ****5678,,,
        Date,Description,Paid in,Paid out,Balance
        17/11/2026,PAYPOINT RENTS,77.00,,"1,077.00"
        17/11/2026,"BANK, CHARGES",,6.50,"1,070.50"
        18/11/2026,A TENANT,£20.00,,"£1,090.50"
        """;
    assertEquals(
        List.of(
            "null/1 of , ",
            "2026-11-17 2026-11-17 7700 |||PAYPOINT RENTS|1",
            "2026-11-17 2026-11-17 -650 |||BANK, CHARGES|1",
            "2026-11-18 2026-11-18 2000 |||A TENANT|1",
            "2026-11-17 to 2026-11-18: 100000 + 9700 - 650 = 109050"),
        csv(PAIR, file));
    refused(
        "line 4: the balance is £1,070.51", () -> csv(PAIR, file.replace("1,070.50", "1,070.51")));
    refused(
        "line 4: its day is before that of the row above",
        () -> csv(PAIR, file.replace("17/11/2026,\"BANK", "16/11/2026,\"BANK")));
    refused("line 5: credit is “twenty”", () -> csv(PAIR, file.replace("£20.00", "twenty")));
    refused("line 5: date is “31/02/2026”", () -> csv(PAIR, file.replace("18/11", "31/02")));
    refused(
        "line 3: money came in or went out",
        () -> csv(PAIR, file.replace("77.00,,\"1,077", ",,\"1,077")));
    refused(
        "line 2: the column “Balance” is missing",
        () -> csv(PAIR, file.replace(",Balance", ",Bal")));
    refused(
        "line 1: there is no movement", () -> csv(PAIR, file.substring(0, file.indexOf("17/11"))));
  }

  @Test
  void whereTheNewestRowStandsFirstTheProofGoesUpwards() {
    String file =
        """
        Date;Text;Ref;Amount;Balance
        18 Nov 2026;A TENANT;10012113;-20.00;1090.50
        17 NOV 2026;CHARGES;;6.50;1070.50
        17 Nov 2026;PAYPOINT RENTS;PP;-77.00;1077.00
        """;
    assertEquals(
        "2026-11-17 to 2026-11-18: 100000 + 9700 - 650 = 109050",
        csv(NEWEST_FIRST, file).getLast());
    refused(
        "line 3: its day is after that of the row above",
        () -> csv(NEWEST_FIRST, file.replace("17 NOV 2026", "19 Nov 2026")));
    refused(
        "line 4: the balance is £1,077.00; with the row above it should be",
        () -> csv(NEWEST_FIRST, file.replace(";6.50;", ";7.50;")));
  }

  @Test
  void entitiesOfTheSendersOwnAreNeitherFetchedNorExpanded() {
    String body = golden("two-days.02.xml").replaceFirst("<\\?xml.*\\?>", "");
    String outside =
        "<?xml version=\"1.0\"?><!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + body.replace("A TENANT", "&x;");
    refused("line 1: it declares or uses entities of its own", () -> camt(outside));
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE Document [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    refused(
        "line 1: it declares or uses entities of its own",
        () -> camt(laughs + "]>" + body.replace("A TENANT", "&a29;")));
  }

  @Test
  void aFileThatIsBrokenOffOrSomethingElseOrTooDeepIsRefused() {
    String file = golden("two-days.02.xml");
    refused("the XML is broken here", () -> camt(file.substring(0, file.length() / 2)));
    refused("the XML is broken here", () -> camt(""));
    refused("the XML is broken here", () -> camt("source,amount\n"));
    refused("line 2: this is not camt.053", () -> camt(file.replace("camt.053", "camt.054")));
    refused("line 1: this is not camt.053", () -> camt("<Document/>"));
    refused(
        "nested deeper than 40", () -> camt(file.replace("<Ntry>", "<Ntry>" + "<a>".repeat(41))));
    refused(
        "a text is longer than 20000", () -> camt(file.replace("A TENANT", "A".repeat(30_000))));
  }

  @Test
  void aStatementThatDoesNotAddUpOrIsNotWholeIsRefusedWithItsLine() {
    String file = golden("two-days.02.xml");
    refused(
        "line 35: the statement opens with £1,000.00 and its lines come to £90.51, but it closes with £1,090.50",
        () -> camt(file.replace(">77.00<", ">77.01<")));
    refused(
        "line 14: an amount is not in pounds",
        () -> camt(file.replaceFirst("GBP\">77", "EUR\">77")));
    refused("is not an amount such as 12.50", () -> camt(file.replace(">77.00<", ">77,00<")));
    refused("an entry is “PDNG”", () -> camt(file.replaceFirst("<Sts>BOOK", "<Sts>PDNG")));
    refused("is neither CRDT nor DBIT", () -> camt(file.replace("DBIT", "DEBIT")));
    refused(
        "“2026-02-30” is not a day",
        () -> camt(file.replaceFirst("<Dt>2026-11-17</Dt></Boo", "<Dt>2026-02-30</Dt></Boo")));
    refused("the statement has no opening balance", () -> camt(file.replace("OPBD", "OPAV")));
    refused("the statement has no closing balance", () -> camt(file.replace("CLBD", "CLAV")));
    refused("the balance OPBD is there twice", () -> camt(file.replaceFirst("CLAV", "OPBD")));
    refused("does not say which account", () -> camt(file.replaceFirst("<IBAN>.*</IBAN>", "")));
  }

  @Test
  void anMt940WithAFaultIsRefusedWithItsLine() {
    String file = golden("two-days.mt940");
    refused(
        "line 13: the statement opens with £1,000.00 and its lines come to £89.50",
        () -> mt940(file.replace("C20,NTRF", "C19,NTRF")));
    refused("line 6: “26111", () -> mt940(file.replace("C77,00NBGC", "C77.00NBGC")));
    refused("line 6: “26131", () -> mt940(file.replace(":61:2611171117C77", ":61:2613171117C77")));
    refused("line 5: a balance is not in pounds", () -> mt940(file.replace("GBP1000", "EUR1000")));
    refused("line 5: “X26", () -> mt940(file.replace(":60F:C", ":60F:X")));
    refused(
        "before the last one has closed",
        () ->
            mt940(
                file.replaceFirst(":62F:.*\r\n", ":64:C261117GBP1,00\r\n")
                    .replaceFirst("-}\r\n", "")));
    refused("has no closing balance", () -> mt940(file.substring(0, file.indexOf(":62F"))));
    refused("has no opening balance", () -> mt940(file.replaceFirst(":60F:.*\r\n", "")));
    refused("does not say which account", () -> mt940(file.replaceFirst(":25:.*\r\n", "")));
    refused("the statement number", () -> mt940(file.replace(":28C:231/1", ":28C:A/1")));
    refused("there is no :20: here", () -> mt940("hello\n".replace("hello", ":61:x")));
    refused("line 1: this line belongs to no field", () -> mt940("source,amount\n"));
    refused(
        "a field is longer than", () -> mt940(file.replace("3 PAYMENTS", "X\r\n".repeat(5_000))));
  }

  private static void refused(String why, Runnable read) {
    String said = assertThrows(UnusableStatement.class, read::run).getMessage();
    assertTrue(said.contains(why), said);
  }
}
