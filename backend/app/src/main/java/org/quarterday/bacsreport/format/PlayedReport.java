package org.quarterday.bacsreport.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.bacs.Standard18.Head;
import org.quarterday.platform.bacs.Standard18.Instruction;
import org.quarterday.platform.bacs.Standard18.Totals;

/**
 * The reports that answer a file, in the shapes real ones have. Pure: the same file, the same
 * bytes.
 */
public final class PlayedReport {

  /** A record of the file, and the reason the bank gives. */
  public record Answer(Instruction record, String code) {}

  private PlayedReport() {}

  /** What was taken in: all of it, because a file with a fault is not played. */
  public static String input(Head head, Totals totals) {
    return document(
        """
        <InputReport>
        <Header reportType="REFT1005" currentProcessingDate="%s"/>
        <Submission><SubmissionInformation volumeSerialNumber="%s"/><UserFile>
        <UserFileInformation userName="%s" userNumber="%s" fileStatus="ACCEPTED"/>
        <DebitEntry><AcceptedRecords numberOf="%d" valueOf="%s"/><RejectedRecords numberOf="0" valueOf="0.00"/></DebitEntry>
        </UserFile></Submission></InputReport>
        """
            .formatted(
                head.processingOn(),
                head.serial(),
                escaped(head.name()),
                head.serviceUser(),
                totals.items(),
                pounds(totals.amountPence())));
  }

  /** Instructions refused or changed, as of {@code day}. */
  public static String messages(Head head, ReportKind kind, LocalDate day, List<Answer> answers) {
    String type = kind == ReportKind.ADDACS ? "A" : "N";
    return document(
        """
        <MessagingAdvices>
        <MessagingHeader user-number="%s" user-name="%s" advice-number="%s" report-date="%s"/>
        %s</MessagingAdvices>
        """
            .formatted(
                head.serviceUser(),
                escaped(head.name()),
                head.serial(),
                day,
                each(answers, answer -> message(head, type, day, answer))));
  }

  private static String message(Head head, String type, LocalDate day, Answer answer) {
    Instruction record = answer.record();
    boolean moved = answer.code().equals("3");
    return """
    <MessagingAdvice user-number="%s" record-type="%s" file-type="LIVE" reference="%s" payer-name="%s" reason-code="%s" \
    payer-sort-code="%s" payer-account-number="%s"%s effective-date="%s"/>
    """
        .formatted(
            head.serviceUser(),
            type,
            escaped(record.reference()),
            escaped(record.name()),
            answer.code(),
            record.sortCode(),
            record.accountNumber(),
            moved ? " payer-new-sort-code=\"107999\" payer-new-account-number=\"88837491\"" : "",
            day);
  }

  /** Collections that come back, as of {@code day}. */
  public static String arudd(Head head, LocalDate day, List<Answer> answers) {
    long pence = answers.stream().mapToLong(answer -> answer.record().amountPence()).sum();
    return document(
        """
        <ARUDD>
        <Header reportType="REFT1019" adviceNumber="%s" currentProcessingDate="%s"/>
        <ServiceLicenseInformation userName="%s" userNumber="%s"/>
        <Advice><OriginatingAccountRecords><OriginatingAccountRecord>
        <OriginatingAccount name="%s" number="%s" sortCode="%s" type="0"/>
        %s<Totals numberOf="%d" valueOf="%s" currency="GBP"/>
        </OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD>
        """
            .formatted(
                head.serial(),
                day,
                escaped(head.name()),
                head.serviceUser(),
                escaped(head.accountName()),
                head.accountNumber(),
                hyphens(head.sortCode()),
                each(answers, answer -> returned(head, answer)),
                answers.size(),
                pounds(pence)));
  }

  private static String returned(Head head, Answer answer) {
    Instruction record = answer.record();
    String reference = escaped(record.reference());
    return """
    <ReturnedDebitItem ref="%s" transCode="%s" returnCode="%s000" returnDescription="SIMULATED" originalProcessingDate="%s" \
    valueOf="%s" currency="GBP"><PayerAccount number="%s" ref="%s" name="%s" sortCode="%s"/></ReturnedDebitItem>
    """
        .formatted(
            reference,
            record.code().code(),
            answer.code(),
            head.processingOn(),
            pounds(record.amountPence()),
            record.accountNumber(),
            reference,
            escaped(record.name()),
            hyphens(record.sortCode()));
  }

  /** Refunds claimed, advised on {@code day} and taken on {@code debitedOn}. */
  public static String ddica(Head head, LocalDate day, LocalDate debitedOn, List<Answer> answers) {
    long pence = answers.stream().mapToLong(answer -> answer.record().amountPence()).sum();
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <VocaDocument><Data><Document type="DDICAdvice" created="%s"><ServiceUserNumber>%s</ServiceUserNumber><NewAdvices>
    <DateOfDebit>%s</DateOfDebit><TotalValueOfDebits>%s</TotalValueOfDebits>
    %s</NewAdvices></Document></Data></VocaDocument>
    """
        .formatted(
            day,
            head.serviceUser(),
            debitedOn,
            pounds(pence),
            each(answers, answer -> claim(head, answer)));
  }

  private static String claim(Head head, Answer answer) {
    return """
    <DDICAdvice><SUReference>%s</SUReference><PayingBankReference>SIM%s%s</PayingBankReference>\
    <ReasonCode>%s</ReasonCode><ReasonCodeMeaning>Simulated</ReasonCodeMeaning><TotalAmount>%s</TotalAmount></DDICAdvice>
    """
        .formatted(
            escaped(answer.record().reference()),
            head.serial(),
            answer.record().accountNumber().substring(4),
            answer.code(),
            pounds(answer.record().amountPence()));
  }

  private static String document(String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<BACSDocument><Data>\n"
        + body
        + "</Data></BACSDocument>\n";
  }

  private static String each(List<Answer> answers, Function<Answer, String> written) {
    return answers.stream().map(written).collect(Collectors.joining());
  }

  private static String pounds(long pence) {
    return BigDecimal.valueOf(pence, 2).toPlainString();
  }

  private static String hyphens(String sortCode) {
    return sortCode.substring(0, 2) + "-" + sortCode.substring(2, 4) + "-" + sortCode.substring(4);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
