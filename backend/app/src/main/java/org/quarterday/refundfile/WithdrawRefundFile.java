package org.quarterday.refundfile;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Takes a file back before it has paid anybody: a dry run nobody wants, a file that was not sent,
 * or one Bacs refused. Its refunds wait for the next file; its serial number stays used. On the day
 * of payment and after it, what did not arrive comes back refund by refund.
 */
@ApplicationScoped
class WithdrawRefundFile {

  @Schema(name = "RefundFileWithdrawal")
  record Request(
      @NotBlank
          @Size(min = 5, max = 200)
          @Schema(examples = "Bacs refused the file: wrong processing day")
          String reason) {}

  @Schema(name = "RefundFileWithdrawn")
  record Answer(UUID id, RefundFile.State state) {}

  /** As rules.RefundState's FILE_WITHDRAWN says. */
  private static final String REFUNDS =
      """
      update refund set state = 'APPROVED', file_id = null, version = version + 1 where file_id = ?1 and state in ('IN_FILE', 'SENT')\
      """;

  private static final String WITHDRAWN =
      """
      update refund_file set state = ?2, back_journal_id = cast(?3 as uuid), withdrawn_why = ?4, version = version + 1 where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        request.reason(),
        session ->
            RefundFile.hold(session, id)
                .chain(file ->
                    switch (file.state()) {
                      case DRAFT -> ended(session, file, RefundFile.State.DISCARDED, null, request);
                      case MADE -> withdrawn(session, file, null, request);
                      case SENT -> unsent(session, by, file, request);
                      case DISCARDED, WITHDRAWN -> throw file.cannot();
                    }));
  }

  private Uni<Answer> unsent(Mutiny.Session session, Actor by, RefundFile file, Request request) {
    if (!today.date().isBefore(file.payOn())) {
      throw Problem.of(
          RefundFileProblem.REFUND_FILE_CANNOT,
          "It was paid on " + file.payOn() + ": say of each refund that it came back.");
    }
    UUID journal = UuidCreator.getTimeOrderedEpoch();
    String words = "Not paid: " + request.reason().strip();
    return FileJournal.post(session, by, file, journal, file.journalId(), words, -1)
        .chain(() -> withdrawn(session, file, journal, request));
  }

  private static Uni<Answer> withdrawn(
      Mutiny.Session session, RefundFile file, UUID journal, Request request) {
    return Sql.run(session, REFUNDS, file.id())
        .chain(() -> ended(session, file, RefundFile.State.WITHDRAWN, journal, request));
  }

  private static Uni<Answer> ended(
      Mutiny.Session session,
      RefundFile file,
      RefundFile.State state,
      UUID journal,
      Request request) {
    return Sql.run(session, WITHDRAWN, file.id(), state.name(), journal, request.reason().strip())
        .replaceWith(new Answer(file.id(), state));
  }
}
