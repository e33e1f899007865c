package org.quarterday.letter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.hold.Holds;
import org.quarterday.hold.rules.AskedDebt;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Says that letters went into the post. A notice counts from this day, so it cannot lie ahead, and
 * a letter says it once. All of them or none, but for those a hold stops on that day: they are
 * cancelled with the reason, or wait for a second person, and the answer says how many.
 */
@ApplicationScoped
class SendLetters {

  @Schema(name = "LettersSentRequest")
  record Request(
      @NotEmpty @Size(max = 250) List<@NotNull UUID> ids,
      @NotNull
          @Schema(
              description = "The civil day they went: today or before.",
              examples = "2026-11-24")
          LocalDate sentOn) {}

  @Schema(name = "LettersSent")
  record Answer(
      @Schema(examples = "32") int sent,
      @Schema(
              description =
                  "Those a hold stopped: take them out of the post. They are on the account with the reason.",
              examples = "0")
          int stopped) {}

  private static final String ACCOUNTS =
      """
      select distinct account_id from letter where account_id is not null and id = any (cast(cast(?1 as text) as uuid[])) order by account_id\
      """;

  private static final String CHOSEN =
      """
      select cast(id as text), state, dated, account_id, kind, subject, person_id, debt_from, debt_pence,
             needs_approval, approved_by is not null as approved
        from letter where id = any (cast(cast(?1 as text) as uuid[])) order by id for update\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject LetterHolds holds;
  @Inject Today today;

  Uni<Answer> run(Actor by, Request request) {
    if (request.sentOn().isAfter(today.date())) {
      throw Problem.of(CommonProblem.INVALID, "A letter goes today or went before.").at("/sentOn");
    }
    List<UUID> ids = request.ids().stream().distinct().sorted().toList();
    return work.write(
        by,
        session ->
            inTurn(session, ids)
                .chain(() -> Sql.rows(session, CHOSEN, Sql.ids(ids)))
                .invoke(rows -> refuse(ids, rows, request.sentOn()))
                .call(rows -> refuseOwn(session, by, rows))
                .chain(rows -> going(session, by, rows, request.sentOn()))
                .chain(going ->
                    sent(session, by, going, request.sentOn())
                        .map(sent -> new Answer(sent, ids.size() - going.size()))));
  }

  /** Before their rows are locked: who sets a hold takes them in the same order. */
  private static Uni<Void> inTurn(Mutiny.Session session, List<UUID> ids) {
    return Sql.rows(session, ACCOUNTS, Sql.ids(ids))
        .chain(rows -> Holds.inTurn(session, rows.stream().map(row -> (UUID) row[0]).toList()));
  }

  private Uni<List<UUID>> going(
      Mutiny.Session session, Actor by, List<Object[]> rows, LocalDate sentOn) {
    var going = new ArrayList<UUID>();
    Uni<Void> each = Uni.createFrom().voidItem();
    for (Object[] row : rows) {
      LetterHolds.Waiting letter = waiting(row);
      each =
          each.chain(() -> holds.goes(session, by, letter, sentOn))
              .invoke(goes -> {
                if (goes) {
                  going.add(letter.id());
                }
              })
              .replaceWithVoid();
    }
    return each.replaceWith(going);
  }

  private static LetterHolds.Waiting waiting(Object[] row) {
    return new LetterHolds.Waiting(
        UUID.fromString((String) row[0]),
        (UUID) row[3],
        LetterKind.valueOf((String) row[4]),
        (String) row[5],
        (UUID) row[6],
        new AskedDebt((LocalDate) row[7], row[8] == null ? null : ((Number) row[8]).longValue()),
        (Boolean) row[10]);
  }

  private static void refuse(List<UUID> ids, List<Object[]> rows, LocalDate sentOn) {
    if (rows.size() != ids.size()) {
      throw Problem.of(LetterProblem.LETTER_NOT_FOUND, "Look at the list of letters again.")
          .at("/ids");
    }
    for (Object[] row : rows) {
      switch ((String) row[1]) {
        case "MADE", "TO_SUPPLIER" -> {
          // Goes.
        }
        case "SENT" -> throw Problem.of(LetterProblem.LETTER_SENT, "Leave it out.").at("/ids");
        case "CANCELLED" ->
            throw Problem.of(LetterProblem.LETTER_CANCELLED, "Do not send it.").at("/ids");
        default ->
            throw Problem.of(LetterProblem.LETTER_NOT_MADE, "It takes some seconds.").at("/ids");
      }
      if ((Boolean) row[9] && !(Boolean) row[10]) {
        throw Problem.of(
                LetterProblem.LETTER_NEEDS_APPROVAL, "Have it read by a second person first.")
            .at("/ids");
      }
      if (sentOn.isBefore((LocalDate) row[2])) {
        throw Problem.of(CommonProblem.INVALID, "One of them was written after that day.")
            .at("/sentOn");
      }
    }
  }

  /**
   * Nobody says of a letter to their own household that it went: a notice counts from that word.
   */
  private Uni<Void> refuseOwn(Mutiny.Session session, Actor by, List<Object[]> rows) {
    Uni<Void> each = Uni.createFrom().voidItem();
    for (UUID account :
        rows.stream()
            .map(row -> (UUID) row[3])
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new))) {
      each = each.chain(() -> ownAccount.refuse(session, by, account));
    }
    return each;
  }

  private static Uni<Integer> sent(
      Mutiny.Session session, Actor by, List<UUID> ids, LocalDate sentOn) {
    return Sql.run(
        session,
        """
        update letter set state = 'SENT', sent_on = ?2, sent_by_name = ?3, version = version + 1
         where id = any (cast(cast(?1 as text) as uuid[]))\
        """,
        Sql.ids(ids),
        sentOn,
        by.name());
  }
}
