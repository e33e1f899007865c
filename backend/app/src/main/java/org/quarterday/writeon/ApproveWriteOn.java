package org.quarterday.writeon;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.Limits;
import org.quarterday.account.OwnAccount;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeon.rules.WriteOnState;

/** Approves another person's write-on, which puts the debt on the account again. */
@ApplicationScoped
class ApproveWriteOn {

  @Schema(name = "WriteOnApproval")
  record Request(
      @NotBlank @Schema(description = "The hash of the write-on that was looked at.")
          String contentHash,
      @Size(max = 200) @Schema(nullable = true) String note) {}

  @Schema(name = "WriteOnApproved")
  record Answer(
      UUID id,
      WriteOnState state,
      int entryNumber,
      @Schema(description = "The account's balance after it, in pence.", examples = "2000")
          long balancePence,
      @Schema(examples = "£20.00 in arrears") String balanceWords) {}

  /** The type and the source of a write-on's entries. */
  private static final String TYPE = "WON";

  private static final String SOURCE = "WRITE_ON";

  private static final String BACK =
      """
      update write_off set written_on_pence = written_on_pence + ?3, version = version + 1
       where account_id = ?1 and id = ?2 and state = 'POSTED' and written_on_pence + ?3 <= amount_pence\
      """;

  private static final String APPROVED =
      """
      update write_on set state = 'POSTED', decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(), decision_note = ?5, journal_id = ?6,
             entry_number = ?7, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Once once;
  @Inject Book book;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, Request request) {
    record Whole(UUID id, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, request),
        Answer.class,
        session ->
            WriteOn.hold(session, id)
                .call(held -> ownAccount.refuse(session, by, held.accountId()))
                .invoke(held -> refuse(held, by, request))
                .call(held -> withinLimit(session, by, held))
                .call(held -> back(session, held))
                .chain(held -> post(session, by, held, request)));
  }

  private static void refuse(WriteOn held, Actor by, Request request) {
    held.mustWait();
    FourEyes.require(held.askedBy(), by, "asked for this write-on");
    if (!held.hash().equals(request.contentHash())) {
      throw Problem.of(WriteOnProblem.WRITE_ON_CHANGED, "Look at it again before you approve.")
          .at("/contentHash");
    }
  }

  private Uni<Void> withinLimit(Mutiny.Session session, Actor by, WriteOn held) {
    return Limits.of(session, by, "WRITE_OFF_APPROVE", today.date())
        .invoke(allowed -> {
          if (!allowed.covers(MoneyLimits.size(held.amountPence()))) {
            throw Problem.of(
                WriteOnProblem.WRITE_ON_OVER_LIMIT, "You may approve " + allowed.inWords() + ".");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> back(Mutiny.Session session, WriteOn held) {
    return Sql.run(session, BACK, held.accountId(), held.writeOffId(), held.amountPence())
        .invoke(rows -> {
          if (rows == 0) {
            throw Problem.of(
                WriteOnProblem.WRITE_ON_TOO_MUCH, "So much of it is not written off any more.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> post(Mutiny.Session session, Actor by, WriteOn held, Request request) {
    // The journal names who asked and who approved; the audit event of this write names the latter.
    var why = new Book.Why("WRITE_OFF", held.reason(), by.id(), null);
    var posting =
        new Book.Posting(
            held.accountId(), TYPE, held.amountPence(), today.date(), SOURCE, held.reason(), null);
    return book.post(session, Actor.kept(held.askedBy(), held.askedByName()), why, posting)
        .call(posted ->
            Sql.run(
                session,
                APPROVED,
                held.accountId(),
                held.id(),
                by.id(),
                by.name(),
                request.note() == null ? "" : request.note().strip(),
                posted.journalId(),
                posted.number()))
        .map(posted ->
            new Answer(
                held.id(),
                WriteOnState.POSTED,
                posted.number(),
                posted.balancePence(),
                Money.ofPence(posted.balancePence()).inWords()));
  }
}
