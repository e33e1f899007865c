package org.quarterday.refundfile;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says that the file is at Bacs. What was owed to tenants is paid: it moves from what is due to the
 * control account refunds are paid from, so that the bank's statement is held against one sum.
 */
@ApplicationScoped
class SendRefundFile {

  @Schema(name = "RefundFileSent")
  record Answer(UUID id) {}

  private static final String REFUNDS =
      "update refund set state = 'SENT', version = version + 1 where file_id = ?1 and state = 'IN_FILE'";

  private static final String SENT =
      """
      update refund_file set state = 'SENT', journal_id = ?2, sent_by_name = ?3, sent_at = clock_timestamp(), version = version + 1
       where id = ?1\
      """;

  @Inject Work work;
  @Inject Today today;

  /** By whoever may send files to the bank. */
  Uni<Answer> run(Actor by, UUID id) {
    UUID journal = UuidCreator.getTimeOrderedEpoch();
    return work.write(
        by,
        session ->
            RefundFile.hold(session, id)
                .invoke(file -> {
                  file.mustBe(RefundFile.State.MADE);
                  file.inTime(today.date());
                })
                .call(file -> paid(session, by, file, journal))
                .call(() -> Sql.run(session, REFUNDS, id))
                .call(() -> Sql.run(session, SENT, id, journal, by.name()))
                .replaceWith(new Answer(id)));
  }

  private static Uni<Void> paid(Mutiny.Session session, Actor by, RefundFile file, UUID journal) {
    String words = "Refunds by Bacs on %s, serial %s".formatted(file.payOn(), file.serial());
    return FileJournal.post(session, by, file, journal, null, words, 1);
  }
}
