package org.quarterday.bacsreport;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reports as banks write them. */
public final class Reports {

  static final String USER = "123456";

  private Reports() {}

  /** A collection that came back. */
  static String item(String reference, String code, long pence, LocalDate processed) {
    return """
    <ReturnedDebitItem ref="%s" transCode="17" returnCode="%s" returnDescription="AS THE BANK SAYS" originalProcessingDate="%s" valueOf="%s" currency="GBP">
     <PayerAccount number="66374958" ref="%s" name="A OKAFOR" sortCode="08-99-99" bankName="B" branchName="Y"/>
    </ReturnedDebitItem>
    """
        .formatted(reference, code, processed, pounds(pence), reference);
  }

  static String arudd(String number, long totalPence, String... items) {
    return """
    <BACSDocument><Data><ARUDD>
     <Header reportType="REFT1019" adviceNumber="%s" currentProcessingDate="2026-06-03"/>
     <ServiceLicenseInformation userName="ANYTOWN COUNCIL" userNumber="%s"/>
     <Advice><OriginatingAccountRecords><OriginatingAccountRecord>
    %s<Totals numberOf="%s" valueOf="%s" currency="GBP"/>
     </OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD></Data></BACSDocument>
    """
        .formatted(number, USER, String.join("", items), items.length, pounds(totalPence));
  }

  static String message(String type, String reference, String code, String more) {
    return """
    <MessagingAdvice user-number="%s" record-type="%s" file-type="LIVE" reference="%s" payer-name="A OKAFOR" reason-code="%s" payer-sort-code="089999" payer-account-number="66374958" effective-date="2026-06-03" %s/>
    """
        .formatted(USER, type, reference, code, more);
  }

  static String messages(String... advices) {
    return """
    <BACSDocument><Data><MessagingAdvices><MessagingHeader user-number="%s" report-date="2026-06-03"/>
    %s</MessagingAdvices></Data></BACSDocument>
    """
        .formatted(USER, String.join("", advices));
  }

  static String ddica(String reference, String code, long pence) {
    return """
    <VocaDocument><Data><Document created="2026-06-03"><ServiceUserNumber>%s</ServiceUserNumber><NewAdvices>
     <DateOfDebit>2026-06-23</DateOfDebit><TotalValueOfDebits>%s</TotalValueOfDebits>
     <DDICAdvice><SUReference>%s</SUReference><PayingBankReference>CLAIM0001</PayingBankReference><ReasonCode>%s</ReasonCode>
     <ReasonCodeMeaning>As the bank says</ReasonCodeMeaning><TotalAmount>%s</TotalAmount></DDICAdvice>
    </NewAdvices></Document></Data></VocaDocument>
    """
        .formatted(USER, pounds(pence), reference, code, pounds(pence));
  }

  /** The report that says this of the collection of {@code pence}. */
  public static String saying(String kind, String code, String reference, long pence) {
    return switch (kind) {
      case "ARUDD" ->
          arudd("001", pence, item(reference, code + "128", pence, Collected.PROCESSED));
      case "ADDACS" ->
          messages(
              message(
                  "A",
                  reference,
                  code,
                  List.of("3", "C", "E").contains(code)
                      ? "payer-new-sort-code=\"107999\" payer-new-account-number=\"88837491\""
                      : ""));
      case "AUDDIS" -> messages(message("N", reference, code, ""));
      default -> ddica(reference, code, pence);
    };
  }

  private static String pounds(long pence) {
    return List.of(pence / 100, pence % 100).stream()
        .map(part -> "%02d".formatted(part))
        .collect(Collectors.joining("."));
  }
}
