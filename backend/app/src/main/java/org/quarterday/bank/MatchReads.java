package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.bank.rules.Candidates;
import org.quarterday.bank.rules.Candidates.Evidence;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** A line of the bank with what it may be on the books, or with what it was found to be. */
@ApplicationScoped
class MatchReads {

  @Schema(name = "BankCandidate")
  record Candidate(
      List<BankDeposit> deposits,
      @Schema(description = "What they come to, in pence.") long pence,
      @Schema(description = "The line less that; nil for most.") long differencePence,
      @Schema(description = "What speaks for it.") List<Evidence> evidence) {

    static Candidate of(Candidates.Candidate candidate) {
      return new Candidate(
          candidate.deposits().stream().map(BankDeposit::of).toList(),
          candidate.pence(),
          candidate.differencePence(),
          candidate.evidence().stream().sorted().toList());
    }
  }

  @Schema(name = "BankMatch")
  record Match(
      UUID id,
      List<BankDeposit> deposits,
      @Schema(description = "What its lines come to, in pence.") long linePence,
      @Schema(description = "What its deposits come to, in pence.") long depositPence,
      @Schema(description = "Why they differ; empty when they do not.") String reason,
      String madeByName,
      Instant madeAt) {}

  @Schema(name = "BankKnownAccount")
  record KnownAccount(
      UUID accountId,
      @Schema(examples = "012345/01") String accountReference,
      @Schema(description = "What the line quotes.", examples = "10012113") String quoted) {}

  @Schema(name = "BankLineWhole")
  record Whole(
      BankLineReads.Item line,
      @Schema(description = "What it may be, the likeliest first; empty once it is settled.")
          List<Candidate> candidates,
      @Schema(nullable = true) Match match,
      @Schema(description = "Accounts whose reference it quotes, whole.")
          List<KnownAccount> accounts,
      @Schema(nullable = true, description = "The payment file it was posted by.")
          UUID paymentFileId) {}

  private static final int DAYS_BEFORE = 60;
  private static final int MOST_DEPOSITS = 5_000;

  private static final String LINE =
      "select l.*, s.bank_code from bank_line l join bank_statement s on s.id = l.statement_id and s.state = 'TAKEN' where l.id = $1";

  private static final String OPEN =
      "select "
          + BankDeposit.TOLD.formatted("$4", "$5")
          + """

           where d.bank_code = $1 and d.match_id is null and d.recorded_on between $2::date - %d and $2::date + 10
             and sign(d.pence) = sign($3::bigint)
           order by d.recorded_on desc, d.journal_id limit %d\
          """
              .formatted(DAYS_BEFORE, MOST_DEPOSITS);

  private static final String MATCH = "select * from bank_match where id = $1";

  private static final String MATCHED =
      "select "
          + BankDeposit.TOLD.formatted("$2", "$3")
          + " where d.match_id = $1 order by d.recorded_on, d.journal_id, d.source, d.detail";

  private static final String KNOWN =
      """
      select a.account_id, a.reference, r.reference as quoted from unnest($1::text[]) t(word)
        join account_reference r on r.reference = t.word and not r.in_doubt join account a on a.account_id = r.account_id
       where\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$2", "$3")
          + " order by 2 limit 5";

  @Inject Pool pool;

  /**
   * @throws Problem 404 BANK_LINE_NOT_FOUND
   */
  Uni<Whole> one(Actor reader, UUID id) {
    return pool.withConnection(connection ->
        connection
            .preparedQuery(LINE)
            .execute(Tuple.of(id))
            .chain(rows -> {
              if (rows.rowCount() == 0) {
                throw Problem.of(BankProblem.BANK_LINE_NOT_FOUND, "Look at the list again.");
              }
              return whole(connection, reader, rows.iterator().next());
            }));
  }

  private static Uni<Whole> whole(SqlConnection connection, Actor reader, Row row) {
    BankLineReads.Item line = BankLineReads.item(row);
    UUID match = row.getUUID("match_id");
    UUID file = row.getUUID("payment_file_id");
    return candidates(connection, reader, line)
        .chain(candidates ->
            known(connection, reader, line)
                .chain(accounts ->
                    match(connection, reader, match)
                        .map(found -> new Whole(line, candidates, found, accounts, file))));
  }

  private static Uni<List<Candidate>> candidates(
      SqlConnection connection, Actor reader, BankLineReads.Item line) {
    if (line.state() != BankLineReads.State.OPEN) {
      return Uni.createFrom().item(List.of());
    }
    String text = line.reference() + " " + line.payer() + " " + line.words();
    var asked = new Candidates.Line(line.bookedOn(), line.amountPence(), text);
    return connection
        .preparedQuery(OPEN)
        .execute(
            Tuple.of(
                line.bankCode(),
                line.bookedOn(),
                line.amountPence(),
                reader.issuer(),
                reader.subject()))
        .map(rows ->
            Candidates.of(
                    asked,
                    StreamSupport.stream(rows.spliterator(), false).map(BankDeposit::row).toList())
                .stream()
                .map(Candidate::of)
                .toList());
  }

  private static Uni<List<KnownAccount>> known(
      SqlConnection connection, Actor reader, BankLineReads.Item line) {
    String[] words = (line.reference() + " " + line.words()).strip().split("[^0-9A-Za-z/]+");
    if (line.state() != BankLineReads.State.OPEN || line.amountPence() <= 0) {
      return Uni.createFrom().item(List.of());
    }
    return connection
        .preparedQuery(KNOWN)
        .execute(
            Tuple.tuple()
                .addArrayOfString(words)
                .addString(reader.issuer())
                .addString(reader.subject()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new KnownAccount(
                        row.getUUID("account_id"),
                        row.getString("reference"),
                        row.getString("quoted")))
                .toList());
  }

  private static Uni<Match> match(SqlConnection connection, Actor reader, UUID id) {
    if (id == null) {
      return Uni.createFrom().nullItem();
    }
    return connection
        .preparedQuery(MATCHED)
        .execute(Tuple.of(id, reader.issuer(), reader.subject()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> BankDeposit.of(BankDeposit.row(row)))
                .toList())
        .chain(deposits ->
            connection
                .preparedQuery(MATCH)
                .execute(Tuple.of(id))
                .map(rows -> match(rows.iterator().next(), deposits)));
  }

  private static Match match(Row row, List<BankDeposit> deposits) {
    return new Match(
        row.getUUID("id"),
        deposits,
        row.getLong("line_pence"),
        row.getLong("deposit_pence"),
        row.getString("reason"),
        row.getString("made_by_name"),
        Columns.instant(row, "made_at"));
  }
}
