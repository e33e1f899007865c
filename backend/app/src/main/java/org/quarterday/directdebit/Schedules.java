package org.quarterday.directdebit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Makes a mandate's schedule, for the commands and the run that decide that there has to be one:
 * the one before ends, what it planned from the new first day on is withdrawn, the new items are
 * planned, and the payer is told by an advance notice. Never one without the other.
 */
@ApplicationScoped
class Schedules {

  /** Why there is a new one; what the payer is told of it. */
  enum Why {
    NEW("We will collect your rent by Direct Debit"),
    RENT_CHANGED("Your Direct Debit is changing because your rent is"),
    PLAN_CHANGED("Your Direct Debit is changing as you asked"),
    DRIFT("Your Direct Debit is changing to keep up with your account"),
    NEXT_YEAR("Your Direct Debit for the next rent year"),
    REINSTATED("Your Direct Debit begins again");

    private final String subject;

    Why(String subject) {
      this.subject = subject;
    }

    String subject() {
      return subject;
    }
  }

  private static final String END =
      "update direct_debit_schedule set ended_at = clock_timestamp() where account_id = ?1 and mandate_id = ?2 and ended_at is null";

  private static final String WITHDRAW =
      """
      update direct_debit_item set state = 'WITHDRAWN', why = ?4
       where account_id = ?1 and mandate_id = ?2 and state = 'PLANNED' and again_of is null and due_on >= ?3\
      """;

  private static final String SCHEDULE =
      """
      insert into direct_debit_schedule (account_id, id, mandate_id, why, from_on, to_on, debit_from, debit_pence, opening_pence, extra_pence, total_pence,
                                         letter_id, notice_given_on, notice_counts_from, first_due_on, made_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?15, ?7, ?8, ?9, ?10, cast(?11 as uuid), ?12, ?13, ?5, ?14)\
      """;

  private static final String ITEMS =
      """
      insert into direct_debit_item (account_id, id, mandate_id, schedule_id, due_on, collect_on, amount_pence, state)
      select ?1, uuidv7(), ?2, ?3, i.due, i.collect, i.pence, 'PLANNED'
        from jsonb_to_recordset(cast(cast(?4 as text) as jsonb)) as i (due date, collect date, pence bigint)\
      """;

  @Inject Notices notices;

  /** In the caller's transaction, which holds the mandate. */
  Uni<UUID> make(
      Mutiny.Session session, Actor by, Mandate mandate, Outlook outlook, Why why, String words) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return Sql.run(session, END, mandate.accountId(), mandate.id())
        .chain(() ->
            Sql.run(
                session, WITHDRAW, mandate.accountId(), mandate.id(), outlook.firstDueOn(), words))
        .chain(() -> notices.queue(session, by, mandate, outlook, why))
        .chain(letter -> insert(session, by, mandate, outlook, why, id, letter))
        .chain(() ->
            Sql.run(
                session,
                ITEMS,
                mandate.accountId(),
                mandate.id(),
                id,
                items(outlook.instalments())))
        .replaceWith(id);
  }

  private static Uni<Integer> insert(
      Mutiny.Session session,
      Actor by,
      Mandate mandate,
      Outlook outlook,
      Why why,
      UUID id,
      UUID letter) {
    return Sql.run(
        session,
        SCHEDULE,
        mandate.accountId(),
        id,
        mandate.id(),
        why.name(),
        outlook.firstDueOn(),
        outlook.toOn(),
        outlook.debitPence(),
        mandate.plan().withBalance() ? outlook.startPence() : 0L,
        mandate.plan().extraPence() * outlook.instalments().size(),
        outlook.totalPence(),
        letter,
        outlook.noticeGivenOn(),
        outlook.noticeCountsFrom(),
        by.name(),
        outlook.debitFrom());
  }

  private static String items(List<Outlook.Collection> instalments) {
    var rows = new JsonArray();
    instalments.forEach(item ->
        rows.add(
            new JsonObject()
                .put("due", item.dueOn().toString())
                .put("collect", item.collectOn().toString())
                .put("pence", item.amountPence())));
    return rows.encode();
  }
}
