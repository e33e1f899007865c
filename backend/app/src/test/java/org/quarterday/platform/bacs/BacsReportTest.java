package org.quarterday.platform.bacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.platform.bacs.BacsReport.Advice;
import org.quarterday.support.Golden;

class BacsReportTest {

  private static String golden(String name) {
    return Golden.text("bacs/" + name);
  }

  private static BacsReport read(String xml) {
    return BacsReport.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> words(BacsReport report) {
    return report.faults().stream().map(Fault::words).toList();
  }

  @Test
  void returnedCollectionsAreReadWithTheirReasonAndOriginalDay() {
    BacsReport report = read(golden("arudd.xml"));
    assertEquals(List.of(), report.faults());
    assertEquals(ReportKind.ARUDD, report.kind());
    assertEquals("123456", report.serviceUser());
    assertEquals("ANYTOWN COUNCIL", report.name());
    assertEquals("001", report.adviceNumber());
    assertEquals(LocalDate.of(2026, 6, 3), report.reportedOn());
    Advice advice = report.advices().getFirst();
    assertEquals("0128", advice.rawCode());
    assertEquals("0", advice.code());
    assertEquals("17", advice.transactionCode());
    assertEquals("RENT1000177", advice.reference());
    assertEquals(50_899, advice.amountPence());
    assertEquals(LocalDate.of(2026, 6, 1), advice.originalOn());
    assertEquals("089999", advice.sortCode());
    assertEquals("66374958", advice.accountNumber());
    assertEquals("1", report.advices().getLast().code());
    assertEquals("INSTRUCTION CANCELLED", report.advices().getLast().meaning());
  }

  @Test
  void changedAndRefusedInstructionsComeInOneFormAndAreToldApart() {
    BacsReport report = read(golden("messages.xml"));
    assertEquals(List.of(), report.faults());
    assertEquals(
        List.of(ReportKind.ADDACS, ReportKind.AUDDIS),
        report.advices().stream().map(Advice::kind).toList());
    Advice moved = report.advices().getFirst();
    assertEquals("3", moved.code());
    assertEquals("107999", moved.newSortCode());
    assertEquals("88837491", moved.newAccountNumber());
    assertEquals(LocalDate.of(2026, 6, 8), moved.effectiveOn());
    assertNull(moved.amountPence());
    assertEquals("F", report.advices().getLast().code());
  }

  @Test
  void indemnityClaimsAreReadWithTheDayTheMoneyIsTaken() {
    BacsReport report = read(golden("ddica.xml"));
    assertEquals(List.of(), report.faults());
    assertEquals(ReportKind.DDICA, report.kind());
    Advice claim = report.advices().getFirst();
    assertEquals("2", claim.code());
    assertEquals(LocalDate.of(2026, 6, 23), claim.effectiveOn());
    assertEquals(50_899, claim.amountPence());
    assertEquals("CLAIM0001", claim.otherReference());
  }

  @Test
  void theInputReportNamesEveryRefusedRecord() {
    BacsReport report = read(golden("input.xml"));
    assertEquals(List.of(), report.faults());
    assertEquals(ReportKind.INPUT, report.kind());
    assertEquals("000042", report.adviceNumber());
    Advice refused = report.advices().getFirst();
    assertEquals("E", refused.code());
    assertEquals("RENT1000190", refused.reference());
    assertEquals(44_000, refused.amountPence());
  }

  @Test
  void aWithdrawnFileIsSaidToBeWithdrawn() {
    BacsReport report =
        read(
            """
            <BACSDocument><Data><WithdrawalReport><Submission>
            <SubmissionInformation volumeSerialNumber="000042"/>
            <UserFile><UserFileInformation userName="ANYTOWN COUNCIL" userNumber="123456"/></UserFile>
            </Submission></WithdrawalReport></Data></BACSDocument>
            """);
    assertEquals(List.of(), report.faults());
    assertEquals("The file was withdrawn", report.advices().getFirst().meaning());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numberOf=\"2\"| numberOf=\"3\"| The number of returned items is said to be 3 and is 2.",
        "valueOf=\"948.99\" currency| valueOf=\"948.98\" currency| The sum of returned items is said"
            + " to be 948.98 and is 948.99.",
        "valueOf=\"508.99\"| valueOf=\"5O8.99\"| The item's value is no amount in pounds and pence.",
        "2026-06-01| 2026-06-31| The original processing day is no day such as 2026-06-01.",
        "userNumber=\"123456\"| userNumber=\"\"| The service user is not six digits.",
        "returnCode=\"0128\"| returnCode=\"\"| The return code is missing.",
        "currency=\"GBP\"| currency=\"EUR\"| The item is not in pounds sterling.",
        "08-99-99| 08-99-9| The payer's sort code is not 6 digits.",
        "</BACSDocument>| ''| The report is no well-formed XML, or ends too early.",
      })
  void everyFaultOfAReportIsNamed(String from, String to, String words) {
    String xml = golden("arudd.xml");
    assertTrue(xml.contains(from), from);
    BacsReport report = read(xml.replace(from, to));
    assertTrue(words(report).contains(words), () -> "" + report.faults());
  }

  @Test
  void whatIsNotKnownIsPassedOverAndAnUnknownCodeIsKept() {
    BacsReport report =
        read(
            golden("arudd.xml")
                .replace("<PayerAccount", "<New thing=\"1\"><Within/></New><PayerAccount")
                .replace("returnCode=\"0128\"", "returnCode=\"Z999\""));
    assertEquals(List.of(), report.faults());
    assertEquals("Z999", report.advices().getFirst().rawCode());
    assertTrue(BacsReason.words(ReportKind.ARUDD, "Z").isEmpty());
  }

  @Test
  void aReportCannotReachAFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    BacsReport report =
        read(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                + secret.toUri()
                + "\">]>"
                + golden("arudd.xml").replaceFirst("<\\?xml[^>]*>", "").replace("A TENANT", "&e;"));
    assertFalse(report.isSound());
    assertFalse(report.toString().contains("SECRET"));
  }

  @Test
  void aBillionLaughsAreNotLaughed() {
    StringBuilder entities = new StringBuilder("<!ENTITY a \"lol\">");
    for (char c = 'b'; c <= 'k'; c++) {
      entities.append("<!ENTITY " + c + " \"" + ("&" + (char) (c - 1) + ";").repeat(10) + "\">");
    }
    String xml =
        "<!DOCTYPE x ["
            + entities
            + "]><VocaDocument><Data><Document><ServiceUserNumber>&k;"
            + "</ServiceUserNumber></Document></Data></VocaDocument>";
    BacsReport report = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(xml));
    assertEquals(
        List.of("The report declares or uses entities, which no Bacs report does."), words(report));
  }

  @Test
  void aReportWithoutEndInDepthOrLengthIsRefused() {
    BacsReport deep = read("<BACSDocument>".repeat(5_000));
    assertEquals(List.of("The report is nested too deeply or has too many elements."), words(deep));
    byte[] long_ = new byte[33 * 1024 * 1024];
    Arrays.fill(long_, (byte) ' ');
    assertFalse(BacsReport.read(long_).isSound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "<html/>", "\u0000", "<a", "%PDF-1.7", "<a>&b;</a>"})
  void whatIsNoReportIsRefused(String text) {
    assertFalse(read(text).isSound());
  }

  @Test
  void aReportCutOffAnywhereIsRefused() {
    for (String name : List.of("arudd.xml", "messages.xml", "ddica.xml", "input.xml")) {
      String xml = golden(name).strip();
      for (int cut = 0; cut < xml.length(); cut += 37) {
        assertFalse(read(xml.substring(0, cut)).isSound(), name + " cut at " + cut);
      }
    }
  }

  @Test
  void theCodesAreThoseOfTheBooks() {
    assertEquals(
        "1 2 3 5 6 7 B C F G H I K L M N O P Q",
        String.join(" ", BacsReason.codes(ReportKind.AUDDIS)));
    assertEquals("0 1 2 3 B C D E R", String.join(" ", BacsReason.codes(ReportKind.ADDACS)));
    assertEquals("0 1 2 3 4 5 6 7 8 9 A B", String.join(" ", BacsReason.codes(ReportKind.ARUDD)));
    assertEquals("1 2 3 4 5 6 7 8", String.join(" ", BacsReason.codes(ReportKind.DDICA)));
    assertEquals("refer to payer", BacsReason.words(ReportKind.ARUDD, "0").orElseThrow());
  }
}
