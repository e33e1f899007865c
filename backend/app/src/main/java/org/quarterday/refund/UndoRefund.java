package org.quarterday.refund;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.account.OwnAccount;
import org.quarterday.letter.Letters;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;
import org.quarterday.refund.rules.RefundEvent;
import org.quarterday.refund.rules.RefundState;

/**
 * Gives the account its credit again: a refund is taken back before a file holds it, or the payee's
 * bank could not take it and the money came back. What the approval put on the account is reversed
 * on its own day, or in the open year when that day's year is closed.
 */
@ApplicationScoped
class UndoRefund {

  /** What happened. */
  enum As {
    /** Nothing was paid; a refund nobody approved yet is taken back by who asked, too. */
    TAKEN_BACK(RefundEvent.TAKE_BACK, "REFUND", "Refund not made: "),
    /** The money is at the council's bank again. */
    CAME_BACK(RefundEvent.COME_BACK, "REFUND_RETURNED", "Refund returned by the bank: ");

    private final RefundEvent event;
    private final String source;
    private final String words;

    As(RefundEvent event, String source, String words) {
      this.event = event;
      this.source = source;
      this.words = words;
    }
  }

  @Schema(name = "RefundUndoing")
  record Request(
      @NotBlank @Size(min = 5, max = 160) @Schema(examples = "The account has been closed")
          String reason) {}

  @Schema(name = "RefundUndone")
  record Answer(
      UUID id,
      RefundState state,
      @Schema(nullable = true, description = "The entry that gave the credit back.")
          Integer entryNumber) {}

  private static final String ENTRY =
      """
      select e.effective_on, cast(y.closed_at as text) from entry e join rent_year y on y.year = e.rent_year
       where e.account_id = ?1 and e.number = ?2\
      """;

  private static final String PAY_ON =
      "select f.pay_on from refund r join refund_file f on f.id = r.file_id where r.account_id = ?1 and r.id = ?2";

  private static final String UNDONE =
      """
      update refund set state = ?3, back_journal_id = cast(?4 as uuid), back_entry_number = cast(?5 as integer), back_why = ?6, back_by_name = ?7,
             back_at = clock_timestamp(), version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Once once;
  @Inject Book book;
  @Inject Letters letters;
  @Inject OwnAccount ownAccount;
  @Inject ProveCredit prove;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID id, As as, Request request) {
    record Whole(UUID id, As as, Request request) {}
    return once.write(
        by,
        key,
        new Whole(id, as, request),
        Answer.class,
        session ->
            Refund.hold(session, id)
                .call(refund -> ownAccount.refuse(session, by, refund.accountId()))
                .invoke(refund -> mayUndo(refund, by, as))
                .call(refund -> paid(session, refund))
                .chain(refund -> undo(session, by, refund, as, request)));
  }

  /** What is on the account is undone by who may approve; what only waits, by who asked as well. */
  private static void mayUndo(Refund refund, Actor by, As as) {
    refund.after(as.event);
    boolean own =
        refund.state() == RefundState.AWAITING_APPROVAL && refund.askedBy().equals(by.id());
    if (!own && !by.may("refund:approve")) {
      throw Problem.of(CommonProblem.NOT_ALLOWED, "It is undone by somebody who approves refunds.");
    }
  }

  /** Until its day a file can be withdrawn whole; both would give the money back twice. */
  private Uni<Void> paid(Mutiny.Session session, Refund refund) {
    return Sql.row(session, PAY_ON, refund.accountId(), refund.id())
        .invoke(row -> {
          if (row != null && today.date().isBefore((LocalDate) row[0])) {
            throw Problem.of(
                RefundProblem.REFUND_CANNOT,
                "It is paid on " + row[0] + ". Until then its whole file is taken back.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Answer> undo(
      Mutiny.Session session, Actor by, Refund refund, As as, Request request) {
    Uni<Book.Posted> posted =
        refund.entryNumber() == null
            ? Uni.createFrom().nullItem()
            : reversed(session, by, refund, as, request);
    RefundState state = refund.after(as.event);
    return posted
        .call(() -> unsent(session, refund, as))
        .chain(back ->
            Sql.run(
                    session,
                    UNDONE,
                    refund.accountId(),
                    refund.id(),
                    state.name(),
                    back == null ? null : back.journalId(),
                    back == null ? null : back.number(),
                    request.reason().strip(),
                    by.name())
                .replaceWith(new Answer(refund.id(), state, back == null ? null : back.number())));
  }

  /** A letter that is not in the post yet would promise what is not paid. */
  private Uni<Void> unsent(Mutiny.Session session, Refund refund, As as) {
    return as == As.CAME_BACK || refund.entryNumber() == null
        ? Uni.createFrom().voidItem()
        : letters
            .cancelUnsent(session, refund.accountId(), ApproveRefund.LETTER, "Taken back")
            .replaceWithVoid();
  }

  private Uni<Book.Posted> reversed(
      Mutiny.Session session, Actor by, Refund refund, As as, Request request) {
    String words = as.words + request.reason().strip();
    String control = as == As.CAME_BACK ? refund.controlCode() : ApproveRefund.DUE;
    return prove
        .inTurn(session, refund.accountId())
        .chain(() -> Sql.row(session, ENTRY, refund.accountId(), refund.entryNumber()))
        .chain(entry -> {
          boolean open = entry[1] == null;
          var posting =
              new Book.Posting(
                  refund.accountId(),
                  ApproveRefund.TYPE,
                  Math.negateExact(refund.amountPence()),
                  open ? (LocalDate) entry[0] : today.date(),
                  as.source,
                  words,
                  open ? refund.entryNumber() : null);
          var why = new Book.Why("REFUND", words, null, null);
          return book.post(session, by, why, control, List.of(posting)).map(List::getFirst);
        });
  }
}
