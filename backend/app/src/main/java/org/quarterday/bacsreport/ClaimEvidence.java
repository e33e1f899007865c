package org.quarterday.bacsreport;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.money.Money;
import org.quarterday.platform.bacs.BacsReason;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.BoundPdf;
import org.quarterday.platform.export.PdfFile;

/**
 * What is on record about the mandate of a claim, as one document for our bank: the authority, its
 * history, the notices with the days they were sent, what banks advised and when we got it, every
 * collection, and behind it each notice that was sent, as it went. Nothing in it is written for the
 * purpose.
 */
@ApplicationScoped
class ClaimEvidence {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** One table of the document. */
  record Part(String title, List<String> head, List<List<String>> rows) {}

  private static final String AUTHORITY =
      """
      select m.reference, m.payer_name, m.bank_mask, m.channel, m.authority, m.authorised_on, m.evidence, m.made_at, m.made_by_name
        from mandate m where m.account_id = $1 and m.id = $2\
      """;

  private static final String HISTORY =
      "select made_at, state, words, made_by_name from mandate_event where account_id = $1 and mandate_id = $2 order by number";

  private static final String NOTICES =
      """
      select case when l.state = 'SENT' then row_number() over (partition by l.state = 'SENT' order by l.id) end as enclosure,
             l.dated, l.subject, l.addressee, l.state, l.sent_on, l.sha256 from letter l
       where l.account_id = $1 and l.id in (select s.letter_id from direct_debit_schedule s where s.account_id = $1 and s.mandate_id = $2) order by l.id\
      """;

  /** Numbered as in the list. */
  private static final String SENT =
      """
      select row_number() over (order by l.id) as enclosure, l.subject, l.dated, l.pdf from letter l
       where l.account_id = $1 and l.state = 'SENT'
         and l.id in (select s.letter_id from direct_debit_schedule s where s.account_id = $1 and s.mandate_id = $2) order by l.id\
      """;

  private static final String ADVICES =
      """
      select r.received_at, a.kind, a.code, a.effective_on, a.words from bacs_advice a join bacs_report r on r.id = a.report_id
       where a.account_id = $1 and a.mandate_id = $2 and a.outcome <> 'ALREADY' order by r.received_at, a.line\
      """;

  private static final String COLLECTIONS =
      """
      select due_on, collect_on, amount_pence, state, why from direct_debit_item
       where account_id = $1 and mandate_id = $2 and state in ('SENT', 'COLLECTED', 'RETURNED') order by collect_on, id\
      """;

  @Inject Pool pool;
  @Inject Today today;

  @Inject
  @Location("bacsreport/evidence.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  byte[] pdf(ClaimReads.Item claim) {
    List<BoundPdf.Part> bound = new ArrayList<>();
    bound.add(new BoundPdf.Part("Evidence on claim " + claim.bankReference(), onRecord(claim)));
    rows(SENT, claim).forEach(row -> bound.add(enclosure(row)));
    return BoundPdf.of(bound);
  }

  private static BoundPdf.Part enclosure(Row row) {
    return new BoundPdf.Part(
        "Enclosure %d: %s of %s"
            .formatted(
                row.getLong("enclosure"),
                row.getString("subject"),
                AdviceLetters.day(row.getLocalDate("dated"))),
        row.getBuffer("pdf").getBytes());
  }

  private byte[] onRecord(ClaimReads.Item claim) {
    return PdfFile.of(
        page.data("council", council)
            .data("claim", claim)
            .data("amount", Money.ofPence(claim.amountPence()).format())
            .data("advisedOn", AdviceLetters.day(claim.advisedOn()))
            .data("challengeBy", AdviceLetters.day(claim.challengeBy()))
            .data("debitedOn", AdviceLetters.day(claim.debitedOn()))
            .data("producedOn", AdviceLetters.day(today.date()))
            .data("parts", parts(claim))
            .render());
  }

  private List<Part> parts(ClaimReads.Item claim) {
    return List.of(
        part(
            "The payer’s authority",
            AUTHORITY,
            claim,
            "Reference",
            "Payer",
            "Account",
            "Given by",
            "Authority",
            "On",
            "Kept as",
            "Recorded",
            "By"),
        part(
            "Advance notices",
            NOTICES,
            claim,
            "Enclosed as",
            "Dated",
            "Notice",
            "To",
            "State",
            "Sent on",
            "Fingerprint (SHA-256)"),
        part(
            "What banks advised",
            ADVICES,
            claim,
            "Received",
            "Report",
            "Reason",
            "Effective",
            "What was done"),
        part("Collections", COLLECTIONS, claim, "Due", "Collected", "Amount", "State", "Why"),
        part("History of the mandate", HISTORY, claim, "When", "State", "What", "By"));
  }

  private Part part(String title, String sql, ClaimReads.Item claim, String... head) {
    return new Part(
        title,
        List.of(head),
        rows(sql, claim).stream()
            .map(row -> IntStream.range(0, head.length).mapToObj(i -> cell(row, i)).toList())
            .toList());
  }

  private List<Row> rows(String sql, ClaimReads.Item claim) {
    var found =
        pool.preparedQuery(sql)
            .execute(Tuple.of(claim.accountId(), claim.mandateId()))
            .await()
            .atMost(PATIENCE);
    return StreamSupport.stream(found.spliterator(), false).toList();
  }

  private static String cell(Row row, int at) {
    Object value = row.getValue(at);
    return switch (value) {
      case null -> "";
      case LocalDate day -> AdviceLetters.day(day);
      case OffsetDateTime moment ->
          AdviceLetters.day(moment.atZoneSameInstant(Today.LONDON).toLocalDate());
      case Long number when row.getColumnName(at).equals("enclosure") -> "No. " + number;
      case Long pence -> Money.ofPence(pence).format();
      case io.vertx.core.buffer.Buffer bytes -> HexFormat.of().formatHex(bytes.getBytes());
      default -> row.getColumnName(at).equals("code") ? reason(row) : value.toString();
    };
  }

  private static String reason(Row row) {
    return BacsReason.words(ReportKind.valueOf(row.getString("kind")), row.getString("code"))
        .orElse(row.getString("code"));
  }
}
