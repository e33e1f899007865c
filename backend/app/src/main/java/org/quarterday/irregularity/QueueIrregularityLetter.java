package org.quarterday.irregularity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.irregularity.rules.Irregularities;
import org.quarterday.irregularity.rules.IrregularityLetter;
import org.quarterday.irregularity.rules.Telling;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Puts what was looked at on the screen into a letter, in the same words: it is refused when a word
 * has changed since. Each tenant gets one of their own; nobody who has died, or of whom a bank says
 * so, is written to.
 */
@ApplicationScoped
class QueueIrregularityLetter {

  @Schema(name = "IrregularityLetterRequest")
  record Request(
      @NotEmpty
          @Size(max = 50)
          @Schema(
              description = "The irregularities it is about.",
              examples = "[\"UNPAID:0198c5a0-7c1e-7d9b-9c55-1f6a3c1d2e3f\"]")
          List<@NotBlank @Size(max = 100) String> ids,
      @NotNull
          @Pattern(regexp = "[0-9a-f]{64}")
          @Schema(description = "The wordsSha256 of what was looked at.")
          String wordsSha256) {}

  @Schema(name = "IrregularityLetterQueued")
  record Answer(@Schema(description = "One for each person written to.") List<UUID> letterIds) {}

  /**
   * Living tenants, but for a payer of whom a bank says that they have died. While it is not known
   * which of the tenants that payer is, nobody is: not before a death is recorded, or the bank has
   * taken it back (ADDACS R).
   */
  private static final String READERS =
      """
      with died as (
        select m.payer_person_id as person, m.payer_address from mandate m
         where m.account_id = ?1
           and exists (select from bacs_advice a where a.account_id = m.account_id and a.mandate_id = m.id and a.code = '2' and a.outcome <> 'ALREADY'
                          and a.kind in ('ARUDD', 'ADDACS', 'AUDDIS')
                          and not exists (select from bacs_advice b where b.account_id = m.account_id and b.mandate_id = m.id and b.kind = 'ADDACS'
                                             and b.code = 'R' and b.id > a.id)))
      select p.id from account c
        join tenancy_member t on t.tenancy_id = c.tenancy_id and t.liable and t.role <> 'OCCUPANT' and (t.to_on is null or t.to_on >= ?2)
        join person p on p.id = t.person_id and p.deceased_on is null
       where c.account_id = ?1 and not exists (select from died where died.person = p.id)
         and (not exists (select from died where died.person is null and died.payer_address = '')
              or exists (select from tenancy_member o join person d on d.id = o.person_id and d.deceased_on is not null
                          where o.tenancy_id = c.tenancy_id))
       order by p.id\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject IrregularityReads reads;
  @Inject Letters letters;
  @Inject Today today;

  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> reads.of(accountId))
        .chain(known ->
            once.write(
                by,
                key,
                new Whole(accountId, request),
                Answer.class,
                session -> queue(session, by, accountId, chosen(known, request))));
  }

  /** In the order of the screen. */
  private static LetterText chosen(Irregularities known, Request request) {
    if (!AccountIrregularities.hash(known).equals(request.wordsSha256())) {
      throw Problem.of(
          IrregularityProblem.IRREGULARITIES_CHANGED, "Read it again before it is sent.");
    }
    IntStream.range(0, request.ids().size())
        .forEach(at -> refuse(known, request.ids().get(at), at));
    Set<String> ids = Set.copyOf(request.ids());
    return IrregularityLetter.of(
        known, known.tellings().stream().filter(one -> ids.contains(one.id())).toList());
  }

  private static void refuse(Irregularities known, String id, int at) {
    Telling telling =
        known.tellings().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                Problem.of(IrregularityProblem.IRREGULARITY_NOT_FOUND, "Read the screen again.")
                    .at("/ids/" + at));
    if (!telling.isForTenant()) {
      throw Problem.of(IrregularityProblem.IRREGULARITY_NOT_FOR_A_LETTER, telling.next())
          .at("/ids/" + at);
    }
  }

  private Uni<Answer> queue(Mutiny.Session session, Actor by, UUID accountId, LetterText text) {
    var draft =
        new Letters.Draft(
            accountId,
            LetterKind.PAYMENT_IRREGULARITIES,
            IrregularityLetter.SUBJECT,
            today.date(),
            text);
    return Sql.rows(session, READERS, accountId, today.date())
        .chain(readers -> each(session, by, draft, readers))
        .map(QueueIrregularityLetter::answer);
  }

  private Uni<List<UUID>> each(
      Mutiny.Session session, Actor by, Letters.Draft draft, List<Object[]> readers) {
    List<UUID> queued = new ArrayList<>();
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Object[] reader : readers) {
      all =
          all.chain(
                  () -> letters.queue(session, by, draft, (UUID) reader[0]).invoke(queued::addAll))
              .replaceWithVoid();
    }
    return all.replaceWith(() -> List.copyOf(queued));
  }

  private static Answer answer(List<UUID> queued) {
    if (queued.isEmpty()) {
      throw Problem.of(
          IrregularityProblem.NOBODY_TO_WRITE_TO,
          "Every tenant of this account has died, or a bank says so of its payer.");
    }
    return new Answer(queued);
  }
}
