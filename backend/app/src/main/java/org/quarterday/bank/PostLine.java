package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.money.Money;
import org.quarterday.paymentfile.ReceivePaymentFile;
import org.quarterday.paymentfile.format.PaymentFile;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Work;

/**
 * Posts money that came in and that no file brought: as a payment file of one line whose number is
 * that of the bank's line, so that it is posted once, ever. To the account of its reference, or to
 * suspense. For worker threads, as payment files are.
 */
@ApplicationScoped
class PostLine {

  @Schema(name = "BankLinePayment")
  record Request(
      @NotNull
          @Size(max = 60)
          @Schema(
              description = "The payment reference it is for; empty puts it in suspense.",
              examples = "10012113")
          String reference,
      @NotNull
          @Pattern(regexp = "BANK|SO|CHQ|HB|UC|PAYROLL")
          @Schema(description = "How it was paid.", examples = "SO")
          String method) {}

  @Schema(name = "BankLinePosted")
  record Answer(
      UUID id,
      @Schema(description = "The payment file it is in.") UUID paymentFileId,
      @Schema(description = "ACCOUNT or SUSPENSE.", examples = "ACCOUNT") String outcome) {}

  /** The source of payments taken from the bank's own lines. */
  static final String SOURCE = "BANK";

  private static final String LOCK =
      """
      select l.state, l.settled_by_name, l.amount_pence, l.booked_on, l.words, l.payer from bank_line l
        join bank_statement s on s.id = l.statement_id and s.state = 'TAKEN' where l.id = $1 for update of l\
      """;

  private static final String BEGIN =
      """
      update bank_line set state = 'POSTED', settled_at = clock_timestamp(), settled_by = $2, settled_by_name = $3 where id = $1\
      """;

  private static final String KNOWN = "update bank_line set payment_file_id = $2 where id = $1";

  private static final String REOPEN =
      """
      update bank_line set state = 'OPEN', settled_at = null, settled_by = null, settled_by_name = null, payment_file_id = null
       where id = $1 and not exists (select from payment_source_line c where c.source = 'BANK' and c.source_line_id = $1::uuid::text)\
      """;

  private static final String ACCOUNT =
      "select account_id from account_reference where reference = $1 and not in_doubt";

  private static final String OUTCOME =
      "select outcome, reason from payment_line where file_id = $1 order by line limit 1";

  private record Line(long pence, LocalDate bookedOn, String words) {}

  @Inject Work work;
  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject ReceivePaymentFile receive;

  /**
   * @throws Problem 404 BANK_LINE_NOT_FOUND, 409 BANK_LINE_SETTLED or BANK_LINE_REJECTED, 422
   *     BANK_LINE_NOT_MONEY_IN, 403 OWN_ACCOUNT
   */
  Answer run(Actor by, String key, UUID id, Request request) {
    Once.needed(key);
    String reference = request.reference().strip();
    refuseOwn(by, reference);
    Line line = begin(by, id);
    try {
      ReceivePaymentFile.Answer file = receive.run(by, key, file(id, line, reference, request));
      return known(by, id, file.id());
    } catch (RuntimeException failed) {
      work.sql(by, "", connection -> connection.preparedQuery(REOPEN).execute(Tuple.of(id)))
          .await()
          .indefinitely();
      throw failed;
    }
  }

  private void refuseOwn(Actor by, String reference) {
    pool.preparedQuery(ACCOUNT)
        .execute(Tuple.of(reference))
        .chain(rows ->
            rows.rowCount() == 0
                ? Uni.createFrom().voidItem()
                : ownAccount.refuse(by, rows.iterator().next().getUUID(0)))
        .await()
        .indefinitely();
  }

  private Line begin(Actor by, UUID id) {
    return work.sql(
            by,
            "",
            connection ->
                connection
                    .preparedQuery(LOCK)
                    .execute(Tuple.of(id))
                    .map(rows -> {
                      if (rows.rowCount() == 0) {
                        throw Problem.of(
                            BankProblem.BANK_LINE_NOT_FOUND, "Look at the list again.");
                      }
                      return open(rows.iterator().next());
                    })
                    .call(() ->
                        connection.preparedQuery(BEGIN).execute(Tuple.of(id, by.id(), by.name()))))
        .await()
        .indefinitely();
  }

  private static Line open(Row row) {
    ExplainLine.refuseSettled(row);
    long pence = row.getLong("amount_pence");
    if (pence <= 0) {
      throw Problem.of(BankProblem.BANK_LINE_NOT_MONEY_IN, "Explain it, or match it.");
    }
    String words = (row.getString("payer") + " " + row.getString("words")).strip();
    return new Line(pence, row.getLocalDate("booked_on"), words);
  }

  private static ReceivePaymentFile.Sent file(
      UUID id, Line line, String reference, Request request) {
    String amount = Money.ofPence(line.pence).decimal();
    String text =
        """
        source,source_line_id,payment_ref,amount,payment_date,value_date,method,narrative
        %s,%s,%s,%s,%s,%s,%s,%s
        *TRAILER,1,%s
        """
            .formatted(
                SOURCE,
                id,
                quoted(reference),
                amount,
                line.bookedOn,
                line.bookedOn,
                request.method(),
                quoted(line.words.length() > 200 ? line.words.substring(0, 200) : line.words),
                amount);
    var body = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new ReceivePaymentFile.Sent(
        "bank line of " + line.bookedOn, null, PaymentFile.Said.NOTHING, body, true);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private Answer known(Actor by, UUID id, UUID file) {
    Row said =
        pool.preparedQuery(OUTCOME)
            .execute(Tuple.of(file))
            .await()
            .indefinitely()
            .iterator()
            .next();
    if (said.getString("outcome").equals("REJECTED")) {
      throw Problem.of(BankProblem.BANK_LINE_REJECTED, "Because " + said.getString("reason") + ".");
    }
    work.sql(by, "", connection -> connection.preparedQuery(KNOWN).execute(Tuple.of(id, file)))
        .await()
        .indefinitely();
    return new Answer(id, file, said.getString("outcome"));
  }
}
