package org.quarterday.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Till;
import org.quarterday.payment.CashBatch.Line;
import org.quarterday.payment.CashBatch.Remark;
import org.quarterday.payment.CashBatch.Row;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * What can be said of each row of a sheet: whose account it is, and what stands against it, cell by
 * cell. The accounts are locked first, in id order, so that what is said still holds when it is
 * posted.
 */
@ApplicationScoped
class CheckCashBatch {

  private static final String LINES =
      """
      jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(n integer, reference text, pence bigint, "paidOn" date, "typeCode" text)\
      """;

  private static final String HOLD =
      """
      select b.account_id from account_balance b
       where b.account_id in (select x.account_id from %s join account_reference x on x.reference = r.reference)
       order by b.account_id for update\
      """
          .formatted(LINES);

  private static final String FACTS =
      """
      select a.account_id, a.reference, a.starts_on, k.kind, w.starts_on as week, cast(y.closed_at as text) as closed, p.control_code,
             exists (select 1 from tenancy_member m join staff_person f on f.person_id = m.person_id
                      where m.tenancy_id = a.tenancy_id and f.issuer = ?2 and f.subject = ?3) as own,
             (select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable) as names,
             (select e.number || ' ' || e.effective_on from entry e join transaction_type t on t.code = e.type_code and t.kind = 'RECEIPT'
               where e.account_id = a.account_id and e.amount_pence = -r.pence and e.effective_on between r."paidOn" - cast(?4 as integer) and r."paidOn" + cast(?4 as integer)
                 and e.reverses is null and not exists (select 1 from entry v where v.account_id = e.account_id and v.reverses = e.number)
               order by e.number desc limit 1) as alike
        from %s
        left join account_reference x on x.reference = r.reference
        left join account a on a.account_id = x.account_id
        left join transaction_type k on k.code = r."typeCode"
        left join rent_week w on r."paidOn" >= w.starts_on and r."paidOn" < w.starts_on + 7
        left join rent_year y on y.year = w.year
        left join posting_rule p on p.rent_group_code = a.rent_group_code and p.type_code = r."typeCode"
             and p.valid_from <= r."paidOn" and (p.valid_before is null or p.valid_before > r."paidOn")
       order by r.n\
      """
          .formatted(LINES);

  @Inject ObjectMapper json;
  @Inject Today today;

  /** In the order of the sheet. */
  Uni<List<Row>> rows(Mutiny.Session session, Actor by, CashBatch.Request request) {
    String lines = written(request.rows());
    return Sql.rows(session, HOLD, lines)
        .chain(() -> Sql.rows(session, FACTS, lines, by.issuer(), by.subject(), Till.ALIKE_DAYS))
        .map(facts -> judged(request.rows(), facts));
  }

  private record Wanted(int n, String reference, long pence, String paidOn, String typeCode) {}

  private String written(List<Line> lines) {
    List<Wanted> wanted = new ArrayList<>();
    for (Line line : lines) {
      wanted.add(
          new Wanted(
              wanted.size(),
              line.reference().strip(),
              line.amountPence(),
              line.paidOn().toString(),
              line.typeCode()));
    }
    try {
      return json.writeValueAsString(wanted);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private List<Row> judged(List<Line> lines, List<Object[]> facts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Object[] fact = facts.get(i);
      boolean own = Boolean.TRUE.equals(fact[7]);
      List<Remark> remarks = remarks(lines.get(i), fact);
      twin(lines, rows, i, fact).ifPresent(remarks::add);
      rows.add(
          new Row(
              (UUID) fact[0],
              (String) fact[1],
              own ? null : (String) fact[8],
              List.copyOf(remarks)));
    }
    return rows;
  }

  private List<Remark> remarks(Line line, Object[] fact) {
    List<Remark> remarks = new ArrayList<>();
    if (fact[0] == null) {
      remarks.add(blocking("reference", "ACCOUNT_NOT_FOUND", "No account has this reference."));
    } else if (Boolean.TRUE.equals(fact[7])) {
      remarks.add(
          blocking(
              "reference",
              CommonProblem.OWN_ACCOUNT.name(),
              "You are linked to this tenancy. Somebody else has to post it."));
    }
    if (!Payment.fits(line.typeCode(), (String) fact[3])) {
      remarks.add(
          blocking(
              "typeCode",
              PaymentProblem.PAYMENT_TYPE_UNFIT.name(),
              Payment.unfit(line.typeCode(), (String) fact[3])));
    }
    String day = day(line, fact);
    if (day != null) {
      remarks.add(blocking("paidOn", PaymentProblem.DAY_NOT_OPEN.name(), day));
    }
    if (fact[9] != null) {
      String[] parts = ((String) fact[9]).split(" ");
      remarks.add(
          new Remark(
              "amountPence",
              Payment.SAME_AMOUNT,
              Payment.alike(
                  line.amountPence(), Integer.parseInt(parts[0]), LocalDate.parse(parts[1])),
              false));
    }
    return remarks;
  }

  private String day(Line line, Object[] fact) {
    if (line.paidOn().isAfter(today.date())) {
      return "A payment cannot have been made in the future.";
    }
    if (fact[2] != null && line.paidOn().isBefore((LocalDate) fact[2])) {
      return "The account began on " + fact[2] + ".";
    }
    if (fact[5] != null) {
      return "Its rent year has been closed; use a day in the open year.";
    }
    boolean cannotAnyway = fact[0] == null || !Payment.fits(line.typeCode(), (String) fact[3]);
    return fact[4] == null || (!cannotAnyway && fact[6] == null)
        ? "There is no rent week or no control account for a %s on that day."
            .formatted(line.typeCode())
        : null;
  }

  /** The same amount for the same account further up on the sheet. */
  private static Optional<Remark> twin(List<Line> lines, List<Row> before, int i, Object[] fact) {
    Line line = lines.get(i);
    for (int j = 0; j < before.size(); j++) {
      Line other = lines.get(j);
      if (fact[0] != null
          && fact[0].equals(before.get(j).accountId())
          && line.amountPence().equals(other.amountPence())
          && Math.abs(ChronoUnit.DAYS.between(line.paidOn(), other.paidOn())) <= Till.ALIKE_DAYS) {
        return Optional.of(
            new Remark(
                "amountPence",
                Payment.SAME_AMOUNT,
                "Row %d has the same amount for this account. Confirm that this is another payment."
                    .formatted(j + 1),
                false));
      }
    }
    return Optional.empty();
  }

  private static Remark blocking(String field, String code, String detail) {
    return new Remark(field, code, detail, true);
  }
}
