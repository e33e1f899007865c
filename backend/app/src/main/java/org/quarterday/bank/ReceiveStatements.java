package org.quarterday.bank;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.quarterday.bank.format.BankCsv;
import org.quarterday.bank.format.BankLayout;
import org.quarterday.bank.format.Camt053;
import org.quarterday.bank.format.Mt940;
import org.quarterday.bank.format.ProvedStatements;
import org.quarterday.bank.format.UnusableStatement;
import org.quarterday.platform.files.KeptBytes;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Takes a file of bank statements: its bytes are stored as they come, every statement in it is
 * proved by itself, and one transaction decides about all of them. A file with a fault, or with a
 * statement that was here before, changes nothing.
 *
 * <p>For worker threads: it is read as it arrives, in fixed memory.
 */
@ApplicationScoped
class ReceiveStatements {

  private static final Logger LOG = Logger.getLogger(ReceiveStatements.class);

  /** How the bank wrote it. */
  @Schema(name = "BankStatementFormat")
  enum Format {
    CAMT053,
    MT940,
    CSV
  }

  @Schema(name = "BankStatementDecided")
  record Decided(
      UUID id,
      @Schema(description = "TAKEN or HELD.", examples = "TAKEN") String state,
      @Schema(description = "Why it is held; empty when it is not.") String why) {}

  @Schema(name = "BankStatementsReceived")
  record Answer(
      @Schema(description = "Of the file.") UUID fileId,
      @Schema(description = "In the order of the file.") List<Decided> statements) {}

  /**
   * What comes with the bytes.
   *
   * @param bank the code of the account at the bank
   * @param layout of a CSV; else null
   */
  record Sent(String bank, Format format, String layout, String name, InputStream body) {}

  private static final String BEGIN =
      """
      insert into bank_file (id, bank_code, name, format, layout_code, state, received_by, received_by_name)
      values ($1, $2, left($3, 200), $4, $5, 'RECEIVING', $6, $7)\
      """;

  private static final String KEEP =
      "insert into bank_file_piece (file_id, number, bytes) values ($1, $2, $3)";

  @Inject Work work;
  @Inject Pool pool;
  @Inject BankAccounts accounts;
  @Inject BankLayouts layouts;
  @Inject TakeStatements take;
  @Inject GatherDeposits gather;

  /**
   * Reads the file to its end and decides about it.
   *
   * @throws Problem 422 BANK_ACCOUNT_NOT_FOUND, BANK_LAYOUT_NOT_FOUND or BANK_STATEMENT_UNUSABLE,
   *     409 BANK_STATEMENT_RECEIVED_BEFORE, 400 UPLOAD_BROKEN_OFF
   */
  Answer run(Actor by, Sent sent) {
    BankAccounts.Numbers account = accounts.numbers(sent.bank).await().indefinitely();
    BankLayout layout =
        sent.format == Format.CSV ? layouts.named(sent.layout).await().indefinitely() : null;
    UUID id = begin(by, sent);
    try {
      KeptBytes bytes = new KeptBytes(pool, KEEP, id, sent.body);
      boolean newestFirst = layout != null && layout.newestFirst();
      ProvedStatements statements =
          new StagedStatements(pool, work, by, id, account, newestFirst).proved();
      read(bytes, sent.format, layout, statements);
      if (statements.statements() == 0) {
        throw new UnusableStatement(1, "there is no statement in it");
      }
      bytes.transferTo(OutputStream.nullOutputStream());
      var read =
          new TakeStatements.Read(id, account.code(), bytes.bytes(), Buffer.buffer(bytes.sha256()));
      List<Decided> decided = take.run(by, read).await().indefinitely();
      gatherForIt();
      return new Answer(id, decided);
    } catch (UnusableStatement unusable) {
      refuse(by, id, unusable.getMessage());
      throw Problem.of(
              BankProblem.BANK_STATEMENT_UNUSABLE,
              "Nothing of it was taken, and nothing is changed.")
          .at(
              "/lines/" + unusable.line(),
              BankProblem.BANK_STATEMENT_UNUSABLE.name(),
              unusable.why() + ".");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (RuntimeException failed) {
      refuse(by, id, failed instanceof Problem said ? said.getMessage() : "it could not be read");
      throw failed;
    }
  }

  /**
   * Whoever opens a line next finds what it may be; the statement stands whatever comes of this.
   */
  private void gatherForIt() {
    try {
      gather.run().await().indefinitely();
    } catch (RuntimeException later) {
      LOG.warnf("what should be at the bank is gathered later: %s", later.getMessage());
    }
  }

  private static void read(
      InputStream in, Format format, BankLayout layout, ProvedStatements statements)
      throws IOException {
    switch (format) {
      case CAMT053 -> Camt053.read(in, statements.sink());
      case MT940 -> Mt940.read(in, statements.sink());
      case CSV -> BankCsv.read(in, layout, statements.sink());
    }
  }

  private UUID begin(Actor by, Sent sent) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String named = sent.name == null || sent.name.isBlank() ? "statement" : sent.name.strip();
    work.sql(
            by,
            "",
            connection ->
                connection
                    .preparedQuery(BEGIN)
                    .execute(
                        Tuple.of(id, sent.bank, named, sent.format.name(), sent.layout, by.id())
                            .addString(by.name())))
        .await()
        .indefinitely();
    return id;
  }

  /** Its bytes are kept; what was read of it is not, unless the database cannot be asked. */
  private void refuse(Actor by, UUID id, String why) {
    try {
      work.sql(by, "", connection -> UnreadFile.refuse(connection, id, why)).await().indefinitely();
    } catch (RuntimeException later) {
      LOG.warnf("bank file %s is left to the sweep: %s", id, later.getMessage());
    }
  }
}
