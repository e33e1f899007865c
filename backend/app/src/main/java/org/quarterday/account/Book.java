package org.quarterday.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * The front door to the ledger: the only place where a single posting is written. One statement
 * locks the account's balance, numbers the entry after the last one, names the control account on
 * the other side by the posting rule of that day and moves the balance, so that an entry without
 * its balance cannot exist.
 */
@ApplicationScoped
public class Book {

  /**
   * What is to be posted. Positive is owed to the council. {@code reverses} is the number of the
   * entry it undoes, or null.
   */
  public record Posting(
      UUID accountId,
      String typeCode,
      long amountPence,
      LocalDate effectiveOn,
      String source,
      String narrative,
      Integer reverses) {}

  /** What was posted: the entry's number within its account and the balance after it, in pence. */
  public record Posted(UUID journalId, int number, long balancePence) {}

  /**
   * Why it is posted: the journal's kind (ADJUSTMENT, REVERSAL ...) and words, and who approved it,
   * if somebody had to.
   */
  public record Why(String kind, String narrative, String approvedBy, UUID reversesJournalId) {}

  private static final String JOURNAL =
      """
      insert into journal (id, kind, narrative, made_by, approved_by, reverses_journal_id)
      values (?1, ?2, ?3, ?4, cast(?5 as text), cast(?6 as uuid))\
      """;

  /** Account, week and control code are looked up here so that a caller cannot get them wrong. */
  private static final String POSTING =
      """
      with target as (
        select b.account_id, b.entry_count + 1 as number, w.year, w.number as week, %s as control_code
          from account_balance b
          join account a on a.account_id = b.account_id
          join rent_week w on cast(?4 as date) >= w.starts_on and cast(?4 as date) < w.starts_on + 7
          join rent_year y on y.year = w.year and y.closed_at is null
          %s
         where b.account_id = ?1 for update of b
      ), posted as (
        insert into entry (account_id, number, type_code, amount_pence, control_code, effective_on, rent_year, rent_week,
                           journal_id, source, reverses, narrative)
        select account_id, number, ?2, ?3, control_code, ?4, year, week, ?5, ?6, cast(?7 as integer), ?8 from target
        returning account_id, number, amount_pence
      )
      update account_balance b set balance_pence = b.balance_pence + p.amount_pence, entry_count = p.number
        from posted p where b.account_id = p.account_id
      returning b.entry_count, b.balance_pence\
      """;

  static final String POST =
      POSTING.formatted(
          "r.control_code",
          """
          join posting_rule r on r.rent_group_code = a.rent_group_code and r.type_code = ?2
                     and r.valid_from <= cast(?4 as date) and (r.valid_before is null or r.valid_before > cast(?4 as date))\
          """);

  private static final String POST_AGAINST = POSTING.formatted("cast(?9 as text)", "");

  /** Posts inside the caller's transaction. */
  public Uni<Posted> post(Mutiny.Session session, Actor by, Why why, Posting posting) {
    UUID journalId = UuidCreator.getTimeOrderedEpoch();
    return journal(session, by, why, journalId)
        .chain(() -> entry(session, journalId, null, posting));
  }

  /**
   * Posts several entries of one journal inside the caller's transaction, accounts in id order so
   * that two writers of the same accounts cannot wait for each other. The answers stand in that
   * order.
   */
  public Uni<List<Posted>> post(Mutiny.Session session, Actor by, Why why, List<Posting> postings) {
    return post(session, by, why, null, postings);
  }

  /**
   * As {@link #post(Mutiny.Session, Actor, Why, List)}, against this control account instead of the
   * one its posting rule names: for money that lies on it already, such as suspense.
   */
  public Uni<List<Posted>> post(
      Mutiny.Session session, Actor by, Why why, String controlCode, List<Posting> postings) {
    UUID journalId = UuidCreator.getTimeOrderedEpoch();
    List<Posted> posted = new ArrayList<>();
    Uni<Void> all = journal(session, by, why, journalId);
    for (Posting posting :
        postings.stream().sorted(Comparator.comparing(Posting::accountId)).toList()) {
      all =
          all.chain(() ->
              entry(session, journalId, controlCode, posting)
                  .invoke(posted::add)
                  .replaceWithVoid());
    }
    return all.replaceWith(() -> List.copyOf(posted));
  }

  private static Uni<Void> journal(Mutiny.Session session, Actor by, Why why, UUID journalId) {
    return session
        .createNativeQuery(JOURNAL)
        .setParameter(1, journalId)
        .setParameter(2, why.kind())
        .setParameter(3, why.narrative())
        .setParameter(4, by.id())
        .setParameter(5, why.approvedBy())
        .setParameter(6, why.reversesJournalId())
        .executeUpdate()
        .replaceWithVoid();
  }

  private Uni<Posted> entry(
      Mutiny.Session session, UUID journalId, String controlCode, Posting posting) {
    var statement =
        session.createNativeQuery(controlCode == null ? POST : POST_AGAINST, Object[].class);
    if (controlCode != null) {
      statement.setParameter(9, controlCode);
    }
    return statement
        .setParameter(1, posting.accountId())
        .setParameter(2, posting.typeCode())
        .setParameter(3, posting.amountPence())
        .setParameter(4, posting.effectiveOn())
        .setParameter(5, journalId)
        .setParameter(6, posting.source())
        .setParameter(7, posting.reverses())
        .setParameter(8, posting.narrative())
        .getSingleResultOrNull()
        .map(row -> posted(journalId, row, posting));
  }

  private static Posted posted(UUID journalId, Object[] row, Posting posting) {
    if (row == null) {
      throw Problem.of(
          AccountProblem.CANNOT_POST,
          "There is no open rent week or no control account for a "
              + posting.typeCode()
              + " on "
              + posting.effectiveOn()
              + ".");
    }
    return new Posted(journalId, ((Number) row[0]).intValue(), ((Number) row[1]).longValue());
  }
}
