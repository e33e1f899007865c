package org.quarterday.complaint;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.calendar.DayInWords;
import org.quarterday.hold.rules.HoldKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.BoundPdf;
import org.quarterday.platform.export.Listing;
import org.quarterday.platform.export.PdfFile;
import org.quarterday.platform.security.Actor;
import org.quarterday.statement.StatementPages;
import org.quarterday.statement.StatementReads;

/**
 * What the books know of a complaint as one document, for whoever investigates it or for the
 * Ombudsman: the complaint, the account's statement from a year before it, what was done about the
 * arrears, and each letter that was sent in that time, as it went. Nothing in it is written for the
 * purpose. Of a complaint about no account it is the complaint and the letters about it. What was
 * said to a tenant about arrears is in it for those who work on them or decide.
 */
@ApplicationScoped
class EvidenceBundle {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** More letters than this in a year is not evidence but a heap; the newest are enclosed. */
  private static final int ENCLOSED = 60;

  private static final String LETTERS =
      """
      select dated, subject, addressee, state, sent_on from letter where (account_id = $1 or complaint_id = $3) and dated >= $2 order by id\
      """;

  private static final String STEPS =
      """
      select happened_on, words, said_by from (
        select v.happened_on, v.made_at, v.words, v.made_by_name as said_by from arrears_event v where v.account_id = $1 and v.happened_on >= $2
        union all
        select k.happened_on, k.made_at,
               concat_ws('. ', coalesce((select trim(concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname)) from person p where p.id = k.person_id),
                                        k.other_name), q.name, o.name, nullif(k.note, '')), k.made_by_name
          from contact k join contact_reason q on q.code = k.reason_code and q.valid_from = k.reason_valid_from
          join contact_outcome o on o.code = k.outcome_code and o.valid_from = k.outcome_valid_from
         where k.account_id = $1 and k.happened_on >= $2
           and not exists (select from contact_correction x where x.account_id = k.account_id and x.contact_id = k.id)) every_one
       order by happened_on, made_at\
      """;

  private static final String HOLDS =
      """
      select h.starts_on, h.kind, coalesce(h.ended_on, h.ends_on) as until, ha.debt_pence from hold h join hold_account ha on ha.hold_id = h.id
       where ha.account_id = $1 and coalesce(h.ended_on, h.ends_on, $2) >= $2 order by h.starts_on, h.id\
      """;

  private static final String COLLECTIONS =
      """
      select due_on, collect_on, amount_pence, state, why from direct_debit_item
       where account_id = $1 and collect_on >= $2 and state in ('SENT', 'COLLECTED', 'RETURNED') order by collect_on, id\
      """;

  private static final String AGREED =
      """
      select v.made_at, v.state, v.words from arrangement_event v where v.account_id = $1 and v.made_at >= cast($2 as date) order by v.made_at, v.number\
      """;

  private static final String SENT =
      """
      select subject, dated, pdf from (select id, subject, dated, pdf from letter where (account_id = $1 or complaint_id = $4) and dated >= $2 and state = 'SENT'
        order by id desc limit $3) l order by id\
      """;

  @Inject Pool pool;
  @Inject StatementReads statements;
  @Inject StatementPages statementPages;
  @Inject Today today;

  @Inject
  @Location("complaint/evidence.html")
  Template page;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /** On a worker thread. */
  byte[] pdf(ComplaintFileReads.Whole whole, Actor by, boolean invented) {
    ComplaintFile file = whole.file();
    LocalDate since = file.receivedOn().minusYears(1);
    List<BoundPdf.Part> bound = new ArrayList<>();
    bound.add(
        new BoundPdf.Part("Complaint " + file.reference(), onRecord(whole, by, since, invented)));
    if (file.accountId() != null) {
      var statement =
          statements.read(file.accountId(), since, today.date()).await().atMost(PATIENCE);
      bound.add(
          new BoundPdf.Part(
              "Statement from " + DayInWords.of(since), statementPages.pdf(statement)));
    }
    for (Row row : rows(SENT, Tuple.of(file.accountId(), since, ENCLOSED, apart(file)))) {
      bound.add(
          new BoundPdf.Part(
              "%s, %s"
                  .formatted(row.getString("subject"), DayInWords.of(row.getLocalDate("dated"))),
              row.getBuffer("pdf").getBytes()));
    }
    return BoundPdf.of(bound);
  }

  private byte[] onRecord(
      ComplaintFileReads.Whole whole, Actor by, LocalDate since, boolean invented) {
    ComplaintFile file = whole.file();
    List<LetterText.Block> blocks = new ArrayList<>(ComplaintPages.of(whole).blocks());
    boolean apart = file.accountId() == null;
    var text =
        LetterText.write()
            .heading(apart ? "Letters about it" : "The account since " + DayInWords.of(since));
    table(
        text,
        Tuple.of(file.accountId(), since, apart(file)),
        "Letters",
        LETTERS,
        "Dated",
        "Letter",
        "To",
        "State",
        "Sent on");
    if (!apart) {
      account(text, file, by, since);
    }
    blocks.addAll(text.done().blocks());
    return PdfFile.of(
        page.data("council", council)
            .data("reference", file.reference())
            .data("account", apart ? "" : file.accountReference())
            .data("produced", DayInWords.of(today.date()))
            .data("invented", invented)
            .data("blocks", blocks)
            .render());
  }

  /** Letters of an account's complaint are found by the account. */
  private static UUID apart(ComplaintFile file) {
    return file.accountId() == null ? file.id() : null;
  }

  private void account(LetterText.Writing text, ComplaintFile file, Actor by, LocalDate since) {
    Tuple values = Tuple.of(file.accountId(), since);
    if (by.may("arrears:act") || by.may("complaint:decide")) {
      table(text, values, "Arrears steps and contacts", STEPS, "Day", "What", "By");
    }
    table(text, values, "Holds", HOLDS, "From", "Hold", "Until", "Sum");
    table(
        text,
        values,
        "Direct Debit collections",
        COLLECTIONS,
        "Due",
        "Collected",
        "Amount",
        "State",
        "Why");
    table(text, values, "Arrangements", AGREED, "Day", "State", "What");
  }

  private void table(
      LetterText.Writing text, Tuple values, String title, String sql, String... head) {
    List<List<String>> rows =
        rows(sql, values).stream()
            .map(row -> IntStream.range(0, head.length).mapToObj(i -> cell(row, i)).toList())
            .toList();
    if (rows.isEmpty()) {
      text.paragraph(title + ": nothing is on record.");
    } else {
      text.table(title, List.of(head), rows);
    }
  }

  private List<Row> rows(String sql, Tuple values) {
    var found = pool.preparedQuery(sql).execute(values).await().atMost(PATIENCE);
    return StreamSupport.stream(found.spliterator(), false).toList();
  }

  private static String cell(Row row, int at) {
    Object value = row.getValue(at);
    return switch (value) {
      case null -> "";
      case LocalDate day -> DayInWords.briefly(day);
      case OffsetDateTime moment ->
          DayInWords.briefly(moment.atZoneSameInstant(Today.LONDON).toLocalDate());
      case Long pence -> Money.ofPence(pence).format();
      default ->
          switch (row.getColumnName(at)) {
            case "kind" -> HoldKind.valueOf(value.toString()).openWords();
            case "state" -> Listing.words(value);
            default -> value.toString();
          };
    };
  }
}
