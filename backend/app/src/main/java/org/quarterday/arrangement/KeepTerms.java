package org.quarterday.arrangement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrangement.WeighedTerms.Owing;
import org.quarterday.arrangement.rules.ArrangementText;
import org.quarterday.arrangement.rules.Instalment;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * Writes a version of an arrangement's terms with its calendar, and queues the agreement for each
 * tenant. In the caller's transaction, which holds the accounts.
 */
@ApplicationScoped
class KeepTerms {

  /** In id order, so that two who agree about the same accounts wait and do not meet crosswise. */
  private static final String IN_TURN =
      """
      select account_id from account_balance where account_id = any(cast(cast(?1 as text) as uuid[])) order by account_id for update\
      """;

  private static final String OTHERS =
      """
      select a.reference from arrangement_account c join account a on a.account_id = c.account_id
       where c.account_id = any(cast(cast(?1 as text) as uuid[])) and c.standing <> 'OVER' and c.arrangement_id <> ?2 limit 1\
      """;

  private static final String OVER =
      "update arrangement_account set standing = 'OVER' where arrangement_id = ?1 and standing <> 'OVER'";

  private static final String TERMS =
      """
      insert into arrangement_terms (account_id, arrangement_id, number, kind, claim_number, order_on, agreed_on, frequency, first_on,
                                     instalment_pence, owed_pence, less_weekly_pence, rent_after_on, tolerance_days, tolerance_pence,
                                     statement_id, monthly_pence, share_percent, concerns, reason, made_by_name, order_id)
      values (?1, ?2, ?3, ?4, cast(?5 as text), cast(?6 as date), ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, cast(?16 as uuid), ?17,
              cast(?18 as integer), cast(cast(?19 as text) as text[]), ?20, ?21, cast(?22 as uuid))\
      """;

  private static final String ACCOUNTS =
      """
      insert into arrangement_account (account_id, arrangement_id, terms_number, made_on_account, place, owed_pence, after_entry, seen_entries, standing)
      select x.account_id, ?1, ?2, ?3, x.place, x.owed_pence, x.entries, x.entries, 'KEPT'
        from jsonb_to_recordset(cast(cast(?4 as text) as jsonb)) as x(account_id uuid, place smallint, owed_pence bigint, entries integer)\
      """;

  private static final String INSTALMENTS =
      """
      insert into arrangement_instalment (account_id, arrangement_id, terms_number, number, due_on, debt_pence, rent_pence)
      select ?1, ?2, ?3, x.number, x.due_on, x.debt_pence, x.rent_pence
        from jsonb_to_recordset(cast(cast(?4 as text) as jsonb)) as x(number integer, due_on date, debt_pence bigint, rent_pence bigint)\
      """;

  private static final String PARTS =
      """
      insert into arrangement_part (account_id, arrangement_id, terms_number, number, due_on, debt_pence, outstanding_pence)
      select x.account_id, ?1, ?2, x.number, x.due_on, x.debt_pence, x.debt_pence
        from jsonb_to_recordset(cast(cast(?3 as text) as jsonb)) as x(account_id uuid, number integer, due_on date, debt_pence bigint)\
      """;

  @Inject Letters letters;
  @Inject ObjectMapper json;

  /**
   * Takes turns on the accounts; whoever waited sees what the one before agreed.
   *
   * @throws Problem 409 ARRANGEMENT_EXISTS for another arrangement about one of them
   */
  Uni<Void> refuseOthers(Mutiny.Session session, UUID id, AskedTerms asked) {
    String ids = Sql.ids(asked.accounts());
    return Sql.rows(session, IN_TURN, ids)
        .chain(() -> Sql.row(session, OTHERS, ids, id))
        .invoke(other -> {
          if (other != null) {
            throw Problem.of(
                ArrangementProblem.ARRANGEMENT_EXISTS,
                "Change the one about %s, or end it before another.".formatted(other[0]));
          }
        })
        .replaceWithVoid();
  }

  /** As version {@code number}; what stood before is over. */
  Uni<Void> keep(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID id,
      int number,
      WeighedTerms terms,
      String reason) {
    return Sql.run(session, OVER, id)
        .chain(() -> terms(session, by, accountId, id, number, terms, reason))
        .chain(() ->
            Sql.run(session, ACCOUNTS, id, number, accountId, written(accounts(terms.debts()))))
        .chain(() ->
            Sql.run(
                session,
                INSTALMENTS,
                accountId,
                id,
                number,
                written(terms.calendar().stream().map(KeepTerms::instalment).toList())))
        .chain(() -> Sql.run(session, PARTS, id, number, written(parts(terms))))
        .chain(() ->
            letters.cancelUnsent(
                session, accountId, LetterKind.ARRANGEMENT_AGREED, "Other terms were agreed"))
        .chain(() ->
            letters.queue(
                session,
                by,
                new Letters.Draft(
                    accountId,
                    LetterKind.ARRANGEMENT_AGREED,
                    ArrangementText.AGREED_SUBJECT,
                    terms.agreedOn(),
                    ArrangementText.agreed(terms.told(), terms.calendar()))))
        .replaceWithVoid();
  }

  private static Uni<Integer> terms(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID id,
      int number,
      WeighedTerms terms,
      String reason) {
    AskedTerms asked = terms.asked();
    NamedOrder order = terms.order();
    return Sql.run(
        session,
        TERMS,
        accountId,
        id,
        number,
        asked.kind().name(),
        order == null ? null : order.claimNumber(),
        order == null ? null : order.orderOn(),
        terms.agreedOn(),
        asked.frequency().name(),
        asked.firstOn(),
        asked.instalmentPence(),
        asked.owedPence(),
        asked.lessWeeklyPence(),
        terms.rentAfterOn(),
        terms.tolerance().days(),
        terms.tolerance().pence(),
        terms.statementId(),
        terms.affordability().monthlyPence(),
        terms.affordability().sharePercent(),
        "{" + String.join(",", terms.concerns().stream().map(Enum::name).toList()) + "}",
        reason,
        by.name(),
        order == null ? null : order.id());
  }

  private static List<Map<String, Object>> accounts(List<Owing> debts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Owing debt : debts) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("account_id", debt.accountId());
      row.put("place", rows.size() + 1);
      row.put("owed_pence", debt.owedPence());
      row.put("entries", debt.entries());
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> instalment(Instalment one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", one.number());
    row.put("due_on", one.dueOn().toString());
    row.put("debt_pence", one.debtPence());
    row.put("rent_pence", one.rentPence());
    return row;
  }

  private static List<Map<String, Object>> parts(WeighedTerms terms) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Instalment one : terms.calendar()) {
      List<Long> shares = terms.parts().get(one.number() - 1);
      for (int i = 0; i < shares.size(); i++) {
        if (shares.get(i) > 0) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("account_id", terms.debts().get(i).accountId());
          row.put("number", one.number());
          row.put("due_on", one.dueOn().toString());
          row.put("debt_pence", shares.get(i));
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private String written(Object rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
