package org.quarterday.credit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.credit.rules.BooksFact;
import org.quarterday.credit.rules.CheckStanding;
import org.quarterday.credit.rules.CreditOutcome;
import org.quarterday.credit.rules.RankedDebt;
import org.quarterday.credit.rules.Unclaimed;
import org.quarterday.hold.Holds;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.refund.ProveCredit;
import org.quarterday.refund.rules.ProvedCredit;

/**
 * The front door for what is done with a credit: how far it is proved, as the books and the answers
 * stand now. Ask with the account's balance locked.
 */
@ApplicationScoped
public class Proving {

  /**
   * A credit that is proved, for one use of it.
   *
   * @param found what the books say of it
   * @param debts what its owners owe, in the order in which it is paid
   * @param housingBenefitPence what Housing Benefit paid net over the days looked back
   * @param universalCreditPence what Universal Credit paid net over them
   * @param notUnclaimed why it does not count as unclaimed yet; null when it does
   */
  public record Proven(
      UUID reviewId,
      ProvedCredit.Found found,
      List<RankedDebt> debts,
      long housingBenefitPence,
      long universalCreditPence,
      String notUnclaimed) {}

  /** Everything that is known of a credit. */
  record Looked(
      BooksAnswers books,
      CreditReview review,
      List<CreditKind> kinds,
      List<Checklist.Question> questions,
      OwedFirst.Found owed,
      LocalDate unclaimedFrom,
      String notUnclaimed) {

    /** What it was said to be; null while nobody has, or when the council has ended that kind. */
    CreditKind kind() {
      return review == null
          ? null
          : kinds.stream()
              .filter(kind -> kind.code().equals(review.kindCode()))
              .findFirst()
              .orElse(null);
    }

    int unanswered() {
      return (int) questions.stream().filter(one -> !one.standing().answered()).count();
    }

    /** Benefit that has to go back is in nobody's way where it is going back. */
    List<Checklist.Question> inTheWay() {
      CreditKind kind = kind();
      boolean returns =
          kind != null
              && (kind.outcomes().contains(CreditOutcome.TO_HOUSING_BENEFIT)
                  || kind.outcomes().contains(CreditOutcome.TO_DWP));
      return questions.stream()
          .filter(one -> one.standing() == CheckStanding.IN_THE_WAY)
          .filter(one -> !(returns && one.fact() == BooksFact.BENEFIT))
          .toList();
    }
  }

  private static final String TRIES =
      "select tried_on, outcome from credit_contact where account_id = ?1 order by tried_on, id";

  @Inject ProveCredit prove;
  @Inject Holds holds;
  @Inject CouncilSettings settings;
  @Inject Today today;

  /**
   * Locks the balances of two accounts, or of one, in the order of their ids, so that of two who
   * want the same credit one comes after the other and none waits for the other for ever.
   *
   * @param other null for one
   */
  public Uni<Void> inTurn(Mutiny.Session session, UUID accountId, UUID other) {
    if (other == null) {
      return prove.inTurn(session, accountId);
    }
    boolean first = accountId.toString().compareTo(other.toString()) < 0;
    return prove
        .inTurn(session, first ? accountId : other)
        .chain(() -> prove.inTurn(session, first ? other : accountId));
  }

  /**
   * As it is proved for a use.
   *
   * @throws Problem 409 when nobody proves it, a question is not answered, what it is has not been
   *     said, or its kind does not allow this
   */
  public Uni<Proven> of(Mutiny.Session session, Actor by, UUID accountId, CreditOutcome outcome) {
    return CreditReview.hold(session, accountId)
        .chain(() -> look(session, by, accountId))
        .invoke(looked -> refuse(looked, outcome))
        .map(looked ->
            new Proven(
                looked.review().id(),
                looked.books().found(),
                looked.owed().ranked(),
                looked.books().housingBenefitPence(),
                looked.books().universalCreditPence(),
                looked.notUnclaimed()));
  }

  private static void refuse(Looked looked, CreditOutcome outcome) {
    String open =
        looked.questions().stream()
            .filter(one -> !one.standing().answered())
            .map(Checklist.Question::question)
            .collect(Collectors.joining(" "));
    if (!open.isEmpty()) {
      throw Problem.of(CreditProblem.CREDIT_NOT_PROVED, "Still to be answered: " + open);
    }
    if (!looked.inTheWay().isEmpty()) {
      throw Problem.of(
          CreditProblem.CREDIT_NOT_PROVED,
          "In the way: " + looked.inTheWay().getFirst().evidence());
    }
    if (looked.kind() == null) {
      throw Problem.of(CreditProblem.CREDIT_NOT_PROVED, "Say what the credit is first.");
    }
    if (!looked.kind().outcomes().contains(outcome)) {
      throw Problem.of(
          CreditProblem.CREDIT_OUTCOME_NOT_ALLOWED,
          "It was said to be: " + looked.kind().name() + ".");
    }
  }

  /** Everything, whether it is proved or not. */
  Uni<Looked> look(Mutiny.Session session, Actor reader, UUID accountId) {
    LocalDate now = today.date();
    return books(session, accountId)
        .chain(books ->
            CreditReview.of(session, accountId)
                .chain(review ->
                    CreditKind.on(session, now)
                        .chain(kinds ->
                            questions(session, accountId, review, books)
                                .chain(questions ->
                                    OwedFirst.of(session, holds, reader, accountId, now)
                                        .chain(owed ->
                                            unclaimed(
                                                session,
                                                accountId,
                                                new Looked(
                                                    books, review, kinds, questions, owed, null,
                                                    null)))))));
  }

  private Uni<List<Checklist.Question>> questions(
      Mutiny.Session session, UUID accountId, CreditReview review, BooksAnswers books) {
    return Checklist.of(
        session, accountId, review == null ? null : review.id(), today.date(), books);
  }

  /** What the books say; also for who answers one question. */
  Uni<BooksAnswers> books(Mutiny.Session session, UUID accountId) {
    LocalDate now = today.date();
    return prove
        .found(session, accountId)
        .chain(found ->
            settings
                .on(session, "CREDIT_CARD_WORKING_DAYS", now)
                .chain(card ->
                    BankHolidays.of(session)
                        .chain(days ->
                            Sql.row(
                                session,
                                BooksAnswers.FOUND,
                                accountId,
                                now,
                                days.before(days.onOrBefore(now), card))))
                .map(row -> BooksAnswers.of(found, row)));
  }

  private Uni<Looked> unclaimed(Mutiny.Session session, UUID accountId, Looked looked) {
    LocalDate now = today.date();
    LocalDate ended = looked.books().endedOn();
    LocalDate moved = looked.books().movedOn() == null ? now : looked.books().movedOn();
    return settings
        .on(session, "CREDIT_UNCLAIMED_YEARS", now)
        .chain(years ->
            settings
                .on(session, "CREDIT_CONTACT_DAYS", now)
                .chain(days ->
                    Sql.rows(session, TRIES, accountId)
                        .map(rows -> rows.stream().map(Proving::tried).toList())
                        .map(tries -> {
                          Optional<String> not =
                              Unclaimed.notYet(ended, moved, tries, now, years, days);
                          return new Looked(
                              looked.books(),
                              looked.review(),
                              looked.kinds(),
                              looked.questions(),
                              looked.owed(),
                              ended == null ? null : Unclaimed.from(ended, moved, years),
                              not.orElse(null));
                        })));
  }

  private static Unclaimed.Try tried(Object[] row) {
    return new Unclaimed.Try((LocalDate) row[0], "ANSWERED".equals(row[1]));
  }
}
