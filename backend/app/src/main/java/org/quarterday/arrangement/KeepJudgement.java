package org.quarterday.arrangement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.arrangement.ArrangementBooks.Found;
import org.quarterday.arrangement.rules.Due;
import org.quarterday.arrangement.rules.InstalmentPlan;
import org.quarterday.arrangement.rules.Judged;
import org.quarterday.arrangement.rules.Judgement;
import org.quarterday.platform.work.Sql;

/** Keeps a judgement where lists and expectations read it. In the caller's transaction. */
@ApplicationScoped
class KeepJudgement {

  private static final String INSTALMENTS =
      """
      update arrangement_instalment i set rent_pence = x.rent_pence, came_pence = x.came_pence, settled_on = x.settled_on, outcome = x.outcome
        from jsonb_to_recordset(cast(cast(?4 as text) as jsonb)) as x(number integer, rent_pence bigint, came_pence bigint, settled_on date, outcome text)
       where i.account_id = ?1 and i.arrangement_id = ?2 and i.terms_number = ?3 and i.number = x.number
         and (i.rent_pence, i.came_pence, i.settled_on, i.outcome) is distinct from (x.rent_pence, x.came_pence, x.settled_on, x.outcome)\
      """;

  private static final String PARTS =
      """
      update arrangement_part p set outstanding_pence = x.outstanding_pence
        from jsonb_to_recordset(cast(cast(?3 as text) as jsonb)) as x(account_id uuid, number integer, outstanding_pence bigint)
       where p.arrangement_id = ?1 and p.terms_number = ?2 and p.account_id = x.account_id and p.number = x.number
         and p.outstanding_pence <> x.outstanding_pence\
      """;

  private static final String SUMMARY =
      """
      update arrangement set came_pence = ?3, behind_pence = ?4, kept_count = ?5, behind_count = ?6, next_due_on = cast(?7 as date),
             next_pence = cast(?8 as bigint), look_on = cast(?9 as date)
       where account_id = ?1 and id = ?2\
      """;

  private static final String SEEN =
      "update arrangement_account set seen_entries = ?3 where account_id = ?1 and arrangement_id = ?2 and terms_number = ?4";

  @Inject ObjectMapper json;

  /** Puts down what came of every instalment, of every account's part of it, and of all of it. */
  Uni<Void> keep(Mutiny.Session session, HeldArrangement held, Found found) {
    Judgement judgement = found.verdict().judgement();
    UUID account = held.accountId();
    UUID id = held.id();
    int number = held.termsNumber();
    return Sql.run(session, INSTALMENTS, account, id, number, written(instalments(judgement)))
        .chain(() -> Sql.run(session, PARTS, id, number, written(parts(found))))
        .chain(() -> summary(session, held, judgement))
        .chain(() -> seen(session, held, found));
  }

  private static Uni<Integer> summary(
      Mutiny.Session session, HeldArrangement held, Judgement judgement) {
    Judged next = judgement.next().orElse(null);
    return Sql.run(
        session,
        SUMMARY,
        held.accountId(),
        held.id(),
        judgement.debtCamePence(),
        judgement.behindPence(),
        judgement.kept(),
        judgement.behind(),
        next == null ? null : next.instalment().dueOn(),
        next == null ? null : next.outstandingPence(),
        judgement.looksDifferentOn());
  }

  private static Uni<Void> seen(Mutiny.Session session, HeldArrangement held, Found found) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (int i = 0; i < found.accounts().size(); i++) {
      UUID account = found.accounts().get(i);
      int entries = found.entries().get(i);
      all =
          all.chain(() -> Sql.run(session, SEEN, account, held.id(), entries, held.termsNumber()))
              .replaceWithVoid();
    }
    return all;
  }

  private static List<Map<String, Object>> instalments(Judgement judgement) {
    return judgement.instalments().stream()
        .map(one -> {
          Map<String, Object> row = new HashMap<>();
          row.put("number", one.instalment().number());
          row.put("rent_pence", one.instalment().rentPence());
          row.put("came_pence", one.camePence());
          row.put("settled_on", one.settledOn() == null ? null : one.settledOn().toString());
          row.put("outcome", one.outcome().name());
          return row;
        })
        .toList();
  }

  /** Of what came off the debt of an instalment, the first account is filled first. */
  private static List<Map<String, Object>> parts(Found found) {
    List<Judged> judged = found.verdict().judgement().instalments();
    InstalmentPlan plan =
        new InstalmentPlan(
            judged.stream()
                .map(one -> new Due(one.instalment().dueOn(), one.instalment().debtPence()))
                .toList());
    List<List<Long>> split = plan.split(found.owedPence());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      List<Long> left = InstalmentPlan.left(split.get(i), judged.get(i).debtOutstandingPence());
      for (int account = 0; account < left.size(); account++) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("account_id", found.accounts().get(account));
        row.put("number", judged.get(i).instalment().number());
        row.put("outstanding_pence", left.get(account));
        rows.add(row);
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
