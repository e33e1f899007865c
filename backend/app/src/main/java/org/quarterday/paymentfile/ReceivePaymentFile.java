package org.quarterday.paymentfile;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.quarterday.paymentfile.format.PaymentFile;
import org.quarterday.paymentfile.format.PaymentLayout;
import org.quarterday.paymentfile.format.PaymentLine;
import org.quarterday.paymentfile.format.UnusableFile;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.files.KeptBytes;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Takes a file of payments: stores its bytes, writes every line down, and decides about the file as
 * a whole. A file that is unusable or was here before is refused and stays on record as that; one
 * that looks like another is held for a person; the rest is posted by a job.
 *
 * <p>For worker threads: a file is read as it arrives, in fixed memory, and the decision is one
 * transaction at its end. Until then nothing of it counts.
 */
@ApplicationScoped
public class ReceivePaymentFile {

  private static final Logger LOG = Logger.getLogger(ReceivePaymentFile.class);

  @Schema(name = "PaymentFileReceived")
  public record Answer(
      UUID id,
      @Schema(description = "HELD or POSTING.", examples = "POSTING") String state,
      @Schema(examples = "184") long lines,
      @Schema(description = "In pence.", examples = "1950346") long amountPence,
      @Schema(nullable = true, description = "The job that posts it; null while it is held.")
          UUID jobId,
      @Schema(description = "Why it is held; empty when it is not.") String why) {}

  private static final String KEEP =
      "insert into payment_file_piece (file_id, number, bytes) values ($1, $2, $3)";

  /**
   * What a file may be the same as, or look like, with how: the strongest first. Benefit is paid
   * for the same people week by week, so a schedule that comes to as much as another looks like it
   * only when it is of the same day.
   */
  private static final String ALIKE =
      """
      with known as (
        select c.file_id, count(*) as lines from payment_line l
          join payment_source_line c on c.source = l.source and c.source_line_id = l.source_line_id
         where l.file_id = ?1 group by c.file_id)
      select f.id, f.name, case when f.content_hash = n.content_hash then 1
                                when f.lines = n.lines and f.amount_pence = n.amount_pence then 2 else 3 end as how
        from payment_file n join payment_file f on f.id <> n.id and f.state in ('HELD', 'POSTING', 'POSTED')
        left join known k on k.file_id = f.id
       where n.id = ?1 and n.lines > 0
         and (f.content_hash = n.content_hash
           or (f.received_at > n.received_at - interval '31 days'
             and (2 * k.lines >= n.lines
               or (f.lines = n.lines and f.amount_pence = n.amount_pence
                 and (n.kind = 'PAYMENTS' or (select max(l.paid_on) from payment_line l where l.file_id = f.id)
                                             = (select max(l.paid_on) from payment_line l where l.file_id = n.id))))))
       order by how, f.id limit 1\
      """;

  @Inject Work work;
  @Inject Once once;
  @Inject Pool pool;
  @Inject Today today;
  @Inject PaymentLayouts layouts;
  @Inject AcceptPaymentFile accept;
  @Inject JobRunner runner;

  /**
   * What comes with the bytes.
   *
   * @param name what the sender called it
   * @param layout the code of its layout; ours when absent
   * @param said what the person who sends it says it comes to
   * @param unlike whether each line is known to be one of its own, whatever the file looks like: it
   *     is then not held for looking like another
   */
  public record Sent(
      String name, String layout, PaymentFile.Said said, InputStream body, boolean unlike) {}

  /**
   * Reads the file to its end and decides about it.
   *
   * @param key the Idempotency-Key: the same file under the same key is answered, not taken, again
   * @throws Problem 422 PAYMENT_FILE_UNUSABLE, 409 PAYMENT_FILE_RECEIVED_BEFORE, 400
   *     UPLOAD_BROKEN_OFF
   */
  public Answer run(Actor by, String key, Sent sent) {
    Once.needed(key);
    PaymentLayout layout = layouts.named(sent.layout).await().indefinitely();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String named = sent.name == null || sent.name.isBlank() ? "payments.csv" : sent.name.strip();
    write(by, session -> FileRecord.begin(session, by, id, named, layout));
    Answer answer;
    try {
      String sha256 = stage(by, id, layout, sent);
      answer = decide(by, key, id, named, sha256, sent.unlike);
    } catch (UnusableFile unusable) {
      write(by, session -> FileRecord.refuse(session, id, null, unusable.getMessage()));
      throw Problem.of(PaymentFileProblem.PAYMENT_FILE_UNUSABLE, unusable.getMessage() + ".");
    } catch (RuntimeException failed) {
      leaveRefused(by, id);
      throw failed;
    }
    if (answer.state.equals("REFUSED")) {
      throw Problem.of(PaymentFileProblem.PAYMENT_FILE_RECEIVED_BEFORE, answer.why + ".");
    }
    runner.wake();
    return answer;
  }

  private String stage(Actor by, UUID id, PaymentLayout layout, Sent sent) {
    KeptBytes bytes = new KeptBytes(pool, KEEP, id, sent.body);
    try (StagedPayments staged = new StagedPayments(pool, id, today.date())) {
      PaymentFile file = new PaymentFile(bytes, layout, sent.said);
      for (PaymentLine line = file.next(); line != null; line = file.next()) {
        staged.add(line);
      }
      staged.finish();
      byte[] sha256 = bytes.sha256();
      if (!layout.numbersItsRows()) {
        write(by, session -> FileRecord.number(session, id));
      }
      write(by, session -> FileRecord.known(session, id, file, bytes.bytes(), sha256));
      return HexFormat.of().formatHex(sha256);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Answer decide(Actor by, String key, UUID id, String name, String sha256, boolean unlike) {
    record Whole(String operation, String sha256) {}
    Answer answer =
        onEventLoop(() ->
            once.write(
                by,
                key,
                new Whole("payment-file", sha256),
                Answer.class,
                session -> decided(session, by, id, name, unlike)));
    if (!answer.id.equals(id)) {
      write(
          by,
          session ->
              FileRecord.refuse(
                  session, id, answer.id, "it was sent again under its first one's key"));
    }
    return answer;
  }

  private Uni<Answer> decided(
      Mutiny.Session session, Actor by, UUID id, String name, boolean unlike) {
    return AcceptPaymentFile.inTurn(session)
        .chain(() -> Sql.row(session, ALIKE, id))
        .chain(alike -> {
          if (alike == null || unlike && ((Number) alike[2]).intValue() > 1) {
            var taken = new AcceptPaymentFile.Taken(id, name, by.id(), null);
            return accept.take(session, by, taken).chain(job -> answer(session, id, job));
          }
          UUID like = (UUID) alike[0];
          return switch (((Number) alike[2]).intValue()) {
            case 1 ->
                FileRecord.refuse(session, id, like, "its lines are those of " + alike[1])
                    .chain(() -> answer(session, id, null));
            case 2 ->
                hold(session, id, like, "it has as many lines and comes to as much as " + alike[1]);
            default -> hold(session, id, like, "at least half of its lines were in " + alike[1]);
          };
        });
  }

  private static Uni<Answer> hold(Mutiny.Session session, UUID id, UUID like, String why) {
    return AcceptPaymentFile.hold(session, id)
        .chain(() -> FileRecord.like(session, id, like, why))
        .chain(() -> answer(session, id, null));
  }

  private static Uni<Answer> answer(Mutiny.Session session, UUID id, UUID job) {
    return Sql.row(
            session, "select state, lines, amount_pence, why from payment_file where id = ?1", id)
        .map(row ->
            new Answer(
                id,
                (String) row[0],
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                job,
                (String) row[3]));
  }

  /** What could not be taken on is said on its row, unless the database cannot be asked either. */
  private void leaveRefused(Actor by, UUID id) {
    try {
      write(
          by,
          session ->
              FileRecord.refuse(
                  session, id, null, "it did not arrive whole, or could not be kept"));
    } catch (RuntimeException later) {
      LOG.warnf("file %s is left to the sweep: %s", id, later.getMessage());
    }
  }

  private <T> T write(Actor by, Function<Mutiny.Session, Uni<T>> step) {
    return onEventLoop(() -> work.write(by, step));
  }

  /**
   * Reading a file waits for its sender, so it has a worker thread; a session has to have the other
   * kind.
   */
  private static <T> T onEventLoop(Supplier<Uni<T>> step) {
    try {
      return VertxContextSupport.subscribeAndAwait(step);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
