package org.quarterday.refundfile;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.directdebit.Sealing;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.bacs.Standard18;
import org.quarterday.platform.bacs.TransactionCode;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Sql;
import org.quarterday.refund.rules.PaymentWords;

/**
 * The Standard 18 file of refunds: a credit (99) for each, and a contra (17) that takes their sum
 * from the council's account. Kept sealed, because it holds bank accounts, and proved against its
 * hash whenever it is read.
 */
@ApplicationScoped
class MadeFile {

  /** What the council's own bank statement says of the sum. */
  private static final String NARRATIVE = "RENT REFUNDS";

  /** What a file came to. */
  record Made(byte[] sha256, int length) {

    String hex() {
      return HexFormat.of().formatHex(sha256);
    }
  }

  /** A file ready to be sent. */
  record Whole(String name, byte[] bytes) {}

  private static final String HEAD =
      "select name, sort_code, account_number, account_name from service_user where number = ?1";

  private static final String LINES =
      """
      select r.id, r.amount_pence, r.payee_name, r.sort_code_sealed, r.account_number_sealed, coalesce(a.payment_reference, a.reference)
        from refund_file_line l join refund r on r.account_id = l.account_id and r.id = l.refund_id
        join account a on a.account_id = l.account_id
       where l.file_id = ?1 order by l.account_id, l.refund_id\
      """;

  private static final String KEEP =
      "insert into refund_file_bytes (file_id, bytes_sealed) values (?1, ?2)";

  private static final String READ =
      """
      select 'REFUNDS-' || f.service_user || '-' || f.processing_on || '-' || f.serial || '.txt' as name, f.file_sha256, b.bytes_sealed
        from refund_file f join refund_file_bytes b on b.file_id = f.id where f.id = $1\
      """;

  @Inject Pool pool;
  @Inject Sealing sealing;
  @Inject FieldCipher cipher;

  /** In the transaction that releases it. */
  Uni<Made> make(Mutiny.Session session, RefundFile file, String serial, LocalDate madeOn) {
    return Sql.row(session, HEAD, file.serviceUser())
        .map(row -> head(row, file, serial, madeOn))
        .chain(head -> Sql.rows(session, LINES, file.id()).map(rows -> written(head, file, rows)))
        .chain(bytes ->
            Sql.run(session, KEEP, file.id(), seal(file.id(), bytes))
                .replaceWith(new Made(Sha256.of(bytes), bytes.length)));
  }

  private static Standard18.Head head(
      Object[] row, RefundFile file, String serial, LocalDate madeOn) {
    return new Standard18.Head(
        file.serviceUser(),
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        serial,
        madeOn,
        file.processingOn(),
        Standard18.Kind.CREDITS,
        NARRATIVE);
  }

  /** Nothing is a file whose records do not come to what was released. */
  private byte[] written(Standard18.Head head, RefundFile file, List<Object[]> rows) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Standard18.header(head));
    long pence = 0;
    for (Object[] row : rows) {
      Standard18.Instruction credit = credit(row);
      bytes.writeBytes(Standard18.data(head, credit));
      pence += credit.amountPence();
    }
    if (rows.size() != file.items() || pence != file.pence()) {
      throw new IllegalStateException("the records do not come to file " + file.id());
    }
    bytes.writeBytes(Standard18.trailer(head, new Standard18.Totals(pence, rows.size(), 0)));
    return bytes.toByteArray();
  }

  private Standard18.Instruction credit(Object[] row) {
    BankAccount bank =
        sealing.open(Sealing.Of.REFUND, (UUID) row[0], (byte[]) row[3], (byte[]) row[4]);
    return new Standard18.Instruction(
        TransactionCode.CREDIT,
        bank.sortCode(),
        bank.accountNumber(),
        ((Number) row[1]).longValue(),
        PaymentWords.of((String) row[5]),
        (String) row[2]);
  }

  /**
   * The same bytes whenever it is asked for.
   *
   * @throws Problem 409 REFUND_FILE_NOT_MADE
   */
  Uni<Whole> read(UUID id) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(id))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                RefundFileProblem.REFUND_FILE_NOT_MADE, "It is made when it is released.");
          }
          return opened(id, rows.iterator().next());
        });
  }

  private Whole opened(UUID id, Row row) {
    byte[] bytes =
        cipher
            .open(row.getBuffer("bytes_sealed").getBytes(), place(id))
            .getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(Sha256.of(bytes), row.getBuffer("file_sha256").getBytes())) {
      throw new IllegalStateException("file " + id + " is not the one that was made");
    }
    return new Whole(row.getString("name"), bytes);
  }

  private byte[] seal(UUID id, byte[] bytes) {
    return cipher.seal(new String(bytes, StandardCharsets.US_ASCII), place(id));
  }

  private static String place(UUID id) {
    return "refund_file:" + id;
  }
}
