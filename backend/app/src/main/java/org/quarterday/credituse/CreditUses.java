package org.quarterday.credituse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.credituse.rules.CreditUseState;
import org.quarterday.credituse.rules.UsableCredit;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Uses of credits as they are kept. */
@ApplicationScoped
class CreditUses {

  private static final String INSERT =
      """
      insert into credit_use (account_id, id, state, kind, amount_pence, reason, review_id, to_account_id, council_debt_id, reference, authority,
                              evidence, put_back_of, proof, content_hash, proposed_by, proposed_by_name)
      values (?1, ?2, 'AWAITING_APPROVAL', ?3, ?4, ?5, cast(?6 as uuid), cast(?7 as uuid), cast(?8 as uuid), ?9, cast(?10 as text), ?11,
              cast(?12 as uuid), cast(cast(?13 as text) as jsonb), ?14, ?15, ?16)\
      """;

  /** One that needs nobody else has no decider. */
  private static final String POSTED =
      """
      update credit_use u set state = 'POSTED', decided_by = cast(?3 as text), decided_by_name = cast(?4 as text),
             decided_at = case when cast(?3 as text) is null then null else clock_timestamp() end, decision_note = ?5, journal_id = ?6,
             entry_number = ?7, to_entry_number = cast(?8 as integer),
             control_code = (select e.control_code from entry e where e.account_id = u.account_id and e.number = ?7), version = version + 1
       where u.account_id = ?1 and u.id = ?2\
      """;

  private static final String DECIDED =
      """
      update credit_use set state = ?3, decided_by = cast(?4 as text), decided_by_name = ?5, decided_at = clock_timestamp(), decision_note = ?6,
             version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject ObjectMapper json;

  /**
   * Keeps a new one, waiting.
   *
   * @param reviewId what the credit was proved by; null for one that is put back
   */
  Uni<String> keep(
      Mutiny.Session session, Actor by, CreditUse.Content use, UUID reviewId, UsableCredit proof) {
    String hash = use.hash();
    return Sql.run(
            session,
            INSERT,
            use.accountId(),
            use.id(),
            use.kind().name(),
            use.amountPence(),
            use.reason(),
            reviewId,
            use.toAccountId(),
            use.councilDebtId(),
            use.reference(),
            use.authority() == null ? null : use.authority().name(),
            use.evidence(),
            use.putBackOf(),
            written(proof),
            hash,
            by.id(),
            by.name())
        .replaceWith(hash);
  }

  /** {@code by} is null for one that needed nobody else. */
  Uni<Integer> posted(
      Mutiny.Session session,
      CreditUse.Content use,
      Actor by,
      String note,
      PostCreditUse.Posted posted) {
    return Sql.run(
        session,
        POSTED,
        use.accountId(),
        use.id(),
        by == null ? null : by.id(),
        by == null ? null : by.name(),
        note == null ? "" : note.strip(),
        posted.journalId(),
        posted.number(),
        posted.toNumber());
  }

  /**
   * Refused by another, or given up by who proposed it, which is no decision of a second person.
   */
  Uni<Integer> ended(
      Mutiny.Session session, CreditUse use, Actor by, CreditUseState state, String note) {
    return Sql.run(
        session,
        DECIDED,
        use.accountId(),
        use.id(),
        state.name(),
        state == CreditUseState.REFUSED ? by.id() : null,
        by.name(),
        note.strip());
  }

  private String written(UsableCredit proof) {
    try {
      return json.writeValueAsString(proof);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
