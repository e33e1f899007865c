package org.quarterday.formertenant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.formertenant.rules.CaseLetter;
import org.quarterday.formertenant.rules.WhatIsOwed;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.letter.Letters;
import org.quarterday.limitation.Ladders;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The letter of a stage to each who owes the debt, lives, is asked to pay and can be found: one
 * each, at an address of their own, for what they can still be sued for.
 */
@ApplicationScoped
class StageLetters {

  private record About(String paymentReference, String home, LocalDate endedOn, String contact) {}

  private static final String ABOUT =
      """
      select coalesce(a.payment_reference, a.reference), concat_ws(', ', nullif(y.address_line_1, ''), nullif(y.postcode, '')), a.ends_on,
             coalesce((select u.contact from service_user u order by u.number limit 1), '')
        from account a join tenancy t on t.id = a.tenancy_id join property y on y.id = coalesce(a.property_id, t.property_id)
       where a.account_id = ?1\
      """;

  @Inject Letters letters;

  /**
   * Queues them; how many, none when holds stop them all.
   *
   * @param replyBy the last day of the time given
   * @throws Problem 409 CASE_NOBODY_TO_WRITE_TO, CASE_ALL_OUT_OF_TIME
   */
  Uni<Integer> queue(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      CaseLetter.Kind kind,
      LocalDate today,
      LocalDate replyBy) {
    return Debtors.of(session, accountId, today)
        .chain(debtors ->
            Ladders.of(session, accountId, today)
                .map(Ladders.Whole::ladder)
                .chain(ladder -> {
                  List<Debtors.Debtor> asked = asked(debtors, ladder);
                  return Sql.row(session, ABOUT, accountId)
                      .map(row ->
                          new About(
                              (String) row[0],
                              (String) row[1],
                              (LocalDate) row[2],
                              (String) row[3]))
                      .chain(about -> {
                        Uni<Integer> all = Uni.createFrom().item(0);
                        for (Debtors.Debtor debtor : asked) {
                          var text = text(kind, about, ladder, debtor, debtors.size() > 1, replyBy);
                          all =
                              all.chain(queued ->
                                  one(session, by, accountId, debtor, text, today)
                                      .map(id -> id == null ? queued : queued + 1));
                        }
                        return all;
                      });
                }));
  }

  private static List<Debtors.Debtor> asked(List<Debtors.Debtor> debtors, Ladder ladder) {
    List<Debtors.Debtor> found = debtors.stream().filter(Debtors.Debtor::canBeWrittenTo).toList();
    if (found.isEmpty()) {
      throw Problem.of(
          FormerTenantProblem.CASE_NOBODY_TO_WRITE_TO,
          "No one who owes it lives, is asked to pay and has an address on record.");
    }
    List<Debtors.Debtor> asked =
        found.stream().filter(each -> ladder.claimablePence(each.personId()) > 0).toList();
    if (asked.isEmpty()) {
      throw Problem.of(
          FormerTenantProblem.CASE_ALL_OUT_OF_TIME,
          "Every week that is owed is out of time: propose to write it off.");
    }
    return asked;
  }

  private static CaseLetter text(
      CaseLetter.Kind kind,
      About about,
      Ladder ladder,
      Debtors.Debtor debtor,
      boolean together,
      LocalDate replyBy) {
    return new CaseLetter(
        kind,
        about.paymentReference(),
        about.home(),
        about.endedOn(),
        ladder.claimablePence(debtor.personId()),
        WhatIsOwed.by(ladder, debtor.personId()),
        together,
        replyBy,
        about.contact());
  }

  /** Null when a hold stops it. */
  private Uni<UUID> one(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      Debtors.Debtor debtor,
      CaseLetter letter,
      LocalDate today) {
    var draft =
        new Letters.Draft(
            accountId,
            letter.kind().filed(),
            letter.kind().subject(),
            today,
            letter.text(),
            AskedDebt.sum(letter.claimablePence()));
    return letters.queueAt(session, by, draft, debtor.personId(), debtor.name(), debtor.address());
  }
}
