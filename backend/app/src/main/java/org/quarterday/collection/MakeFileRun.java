package org.quarterday.collection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.directdebit.Sealing;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.bacs.Standard18;
import org.quarterday.platform.bacs.TransactionCode;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;

/**
 * Makes the Standard 18 file of a released run, a range of accounts at a time: a piece of data
 * records per range, in memory that does not grow with the file. Killed in the middle it goes on
 * with the ranges that are missing; a range done again replaces its piece. The end proves the
 * pieces against the run's totals before anything is called a file.
 */
@ApplicationScoped
class MakeFileRun implements JobKind {

  static final String KIND = "COLLECTION_FILE";

  private static final String HEAD =
      """
      select r.service_user, u.name, u.sort_code, u.account_number, u.account_name, r.serial, f.made_on, r.processing_on, r.items, r.item_pence, r.instructions
        from collection_run r join service_user u on u.number = r.service_user join bacs_file f on f.run_id = r.id where r.id = $1\
      """;

  private static final String LINES =
      """
      select l.mandate_id, l.transaction_code, l.amount_pence, m.reference, m.payer_name, m.sort_code_sealed, m.account_number_sealed
        from collection_line l join mandate m on m.account_id = l.account_id and m.id = l.mandate_id
       where l.run_id = $1 and l.account_id >= $2 and l.account_id < $3 and l.outcome = 'INCLUDED'
       order by l.account_id, l.mandate_id, l.number\
      """;

  private static final String PIECE =
      """
      insert into collection_piece (run_id, from_id, records, items, instructions, amount_pence, bytes) values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (run_id, from_id) do update set records = excluded.records, items = excluded.items, instructions = excluded.instructions,
             amount_pence = excluded.amount_pence, bytes = excluded.bytes\
      """;

  private static final String PIECES =
      "select from_id from collection_piece where run_id = $1 order by from_id";

  private static final String SEALED =
      "select bytes from collection_piece where run_id = $1 and from_id = $2";

  /** Nothing is a file whose pieces do not come to the run. */
  private static final String FINISH =
      """
      update collection_run r set state = 'MADE', file_head = $2, file_tail = $3, file_bytes = $4, file_sha256 = $5, version = version + 1
        from (select coalesce(sum(items), 0) as items, coalesce(sum(instructions), 0) as instructions, coalesce(sum(amount_pence), 0) as pence
                from collection_piece where run_id = $1) p
       where r.id = $1 and r.state = 'MAKING' and (r.items, r.item_pence, r.instructions) = (p.items, p.pence, p.instructions)\
      """;

  private static final String MIDDLE =
      """
      with held as (select distinct account_id from collection_line
                     where run_id = $1 and account_id >= $2 and account_id < $3 and outcome = 'INCLUDED')
      select account_id from held order by 1 offset (select count(*) / 2 from held) limit 1\
      """;

  @Inject Sealing sealing;
  @Inject SealedPieces pieces;

  @Override
  public String name() {
    return KIND;
  }

  /** A released run is withdrawn as a whole, not left half made. */
  @Override
  public boolean cancellable() {
    return false;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    return head(transaction, chunk.subjectId())
        .chain(head ->
            transaction
                .preparedQuery(LINES)
                .execute(Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId()))
                .chain(rows -> save(transaction, chunk, head, rows)));
  }

  private Uni<Void> save(
      SqlConnection transaction, Chunk chunk, Standard18.Head head, RowSet<Row> rows) {
    Buffer data = Buffer.buffer(rows.size() * 102);
    int items = 0;
    long pence = 0;
    for (Row row : rows) {
      Standard18.Instruction instruction = instruction(row);
      data.appendBytes(Standard18.data(head, instruction));
      items += instruction.code().isInstruction() ? 0 : 1;
      pence += instruction.amountPence();
    }
    return transaction
        .preparedQuery(PIECE)
        .execute(
            Tuple.of(chunk.subjectId(), chunk.fromId())
                .addValue(rows.size())
                .addValue(items)
                .addValue(rows.size() - items)
                .addValue(pence)
                .addValue(
                    Buffer.buffer(pieces.seal(chunk.subjectId(), chunk.fromId(), data.getBytes()))))
        .replaceWithVoid();
  }

  private Standard18.Instruction instruction(Row row) {
    BankAccount bank = sealing.open(row);
    return new Standard18.Instruction(
        TransactionCode.of(row.getString("transaction_code")).orElseThrow(),
        bank.sortCode(),
        bank.accountNumber(),
        row.getLong("amount_pence"),
        row.getString("reference"),
        row.getString("payer_name"));
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID runId, int failed) {
    if (failed > 0) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(HEAD)
        .execute(Tuple.of(runId))
        .chain(rows -> made(transaction, runId, rows.iterator().next()))
        .invoke(done -> {
          if (done.rowCount() != 1) {
            throw new IllegalStateException("the file's pieces do not come to the run");
          }
        })
        .replaceWithVoid();
  }

  private Uni<RowSet<Row>> made(SqlConnection transaction, UUID runId, Row row) {
    Standard18.Head head = head(row);
    byte[] first = Standard18.header(head);
    byte[] last =
        Standard18.trailer(
            head,
            new Standard18.Totals(
                row.getLong("item_pence"),
                row.getInteger("items"),
                row.getInteger("instructions")));
    var whole = new Hashed(first);
    return transaction
        .preparedQuery(PIECES)
        .execute(Tuple.of(runId))
        .onItem()
        .transformToMulti(rows -> Multi.createFrom().iterable(rows))
        .onItem()
        .transformToUniAndConcatenate(piece ->
            transaction
                .preparedQuery(SEALED)
                .execute(Tuple.of(runId, piece.getUUID(0)))
                .invoke(rows ->
                    whole.add(
                        pieces.open(
                            runId,
                            piece.getUUID(0),
                            rows.iterator().next().getBuffer(0).getBytes()))))
        .collect()
        .last()
        .chain(() -> {
          whole.add(last);
          return transaction
              .preparedQuery(FINISH)
              .execute(
                  Tuple.of(
                      runId,
                      Buffer.buffer(first),
                      Buffer.buffer(last),
                      whole.bytes,
                      Buffer.buffer(whole.digest.digest())));
        });
  }

  /** What a file comes to, byte by byte, without holding it. */
  private static final class Hashed {

    private final MessageDigest digest = Sha256.begin();
    private long bytes;

    Hashed(byte[] first) {
      add(first);
    }

    void add(byte[] more) {
      digest.update(more);
      bytes += more.length;
    }
  }

  private static Uni<Standard18.Head> head(SqlConnection transaction, UUID runId) {
    return transaction
        .preparedQuery(HEAD)
        .execute(Tuple.of(runId))
        .map(rows -> head(rows.iterator().next()));
  }

  private static Standard18.Head head(Row row) {
    return new Standard18.Head(
        row.getString("service_user"),
        row.getString("name"),
        row.getString("sort_code"),
        row.getString("account_number"),
        row.getString("account_name"),
        row.getString("serial"),
        row.getLocalDate("made_on"),
        row.getLocalDate("processing_on"),
        Standard18.Kind.DEBITS);
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return transaction
        .preparedQuery(MIDDLE)
        .execute(Tuple.of(chunk.subjectId(), chunk.fromId(), chunk.beforeId()))
        .map(rows ->
            rows.size() == 0 || rows.iterator().next().getUUID(0).equals(chunk.fromId())
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getUUID(0)));
  }
}
