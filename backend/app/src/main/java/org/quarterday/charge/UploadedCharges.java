package org.quarterday.charge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DatePeriod;
import org.quarterday.charge.format.ChargeFile;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** Holds each line of an uploaded file against the accounts it names, and adds the charges. */
@ApplicationScoped
class UploadedCharges {

  /** A line with its account. */
  record Resolved(ChargeFile.Line line, ChargedAccounts.Account account) {}

  @Inject Charges charges;

  /**
   * Every line resolved.
   *
   * @throws Problem UPLOAD_REFUSED naming every line that cannot be taken as {@code
   *     /lines/<number>}
   */
  Uni<List<Resolved>> resolve(Mutiny.Session session, List<ChargeFile.Line> lines) {
    return accounts(session, lines)
        .chain(accounts ->
            types(session)
                .chain(types ->
                    existing(session, accounts.values())
                        .map(existing -> resolved(lines, accounts, types, existing))));
  }

  /** Adds them all, inside a change the caller settles. */
  Uni<Void> add(Mutiny.Session session, List<Resolved> resolved, String reason) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Resolved one : resolved) {
      ChargeFile.Line line = one.line;
      all =
          all.chain(() ->
              charges
                  .add(
                      session,
                      new Charges.New(
                          one.account.id(),
                          line.type(),
                          line.label(),
                          line.weeklyPence(),
                          line.from(),
                          one.account.within(line.until()),
                          "PERSONAL",
                          reason))
                  .replaceWithVoid());
    }
    return all;
  }

  static Problem refusal(List<ChargeFile.Fault> faults) {
    Problem problem =
        Problem.of(
            ChargeProblem.UPLOAD_REFUSED,
            (faults.size() == 1 ? "One line" : faults.size() + " lines")
                + " cannot be taken; nothing was kept. Put it right and send the file again.");
    faults.forEach(f -> problem.at("/lines/" + f.line(), f.code(), f.detail()));
    return problem;
  }

  private static List<Resolved> resolved(
      List<ChargeFile.Line> lines,
      Map<String, ChargedAccounts.Account> accounts,
      Set<String> types,
      Map<String, List<DatePeriod>> existing) {
    List<ChargeFile.Fault> faults = new ArrayList<>();
    List<Resolved> resolved = new ArrayList<>();
    for (ChargeFile.Line line : lines) {
      ChargedAccounts.Account account = accounts.get(line.account());
      ChargeFile.Fault fault = fault(line, account, types, existing);
      if (fault == null) {
        resolved.add(new Resolved(line, account));
      } else {
        faults.add(fault);
      }
    }
    if (!faults.isEmpty()) {
      throw refusal(faults);
    }
    return resolved;
  }

  private static ChargeFile.Fault fault(
      ChargeFile.Line line,
      ChargedAccounts.Account account,
      Set<String> types,
      Map<String, List<DatePeriod>> existing) {
    if (account == null) {
      return new ChargeFile.Fault(
          line.number(), "ACCOUNT_UNKNOWN", "No account has this reference.");
    }
    if (!types.contains(line.type())) {
      return new ChargeFile.Fault(
          line.number(), "NOT_A_CHARGE_TYPE", line.type() + " is not a charge type.");
    }
    try {
      account.refuseOutside(line.from(), "/from");
      account.refuseBetweenMondays(line.from(), "/from");
      if (line.until() != null) {
        account.refuseBetweenMondays(line.until(), "/until");
      }
    } catch (Problem refused) {
      return new ChargeFile.Fault(line.number(), refused.type().name(), refused.getMessage());
    }
    // Added to what is there, so that two lines of one file meet here as well.
    List<DatePeriod> periods =
        existing.computeIfAbsent(
            key(account.id(), line.type(), line.label()), key -> new ArrayList<>());
    DatePeriod period = new DatePeriod(line.from(), account.within(line.until()));
    if (periods.stream().anyMatch(period::overlaps)) {
      return new ChargeFile.Fault(
          line.number(), "CHARGE_OVERLAPS", "There is such a charge for these days already.");
    }
    periods.add(period);
    return null;
  }

  private static String key(UUID account, String type, String label) {
    return account + "|" + type + "|" + label;
  }

  /** The accounts by the reference the file gives, locked in id order. */
  private Uni<Map<String, ChargedAccounts.Account>> accounts(
      Mutiny.Session session, List<ChargeFile.Line> lines) {
    String references =
        lines.stream()
            .map(ChargeFile.Line::account)
            .distinct()
            .map(reference -> reference.replace("\\", "\\\\").replace("\"", "\\\""))
            .collect(Collectors.joining("\",\"", "{\"", "\"}"));
    return Sql.rows(
            session,
            """
            select r.reference, a.account_id, a.starts_on, a.ends_on
              from account a join account_reference r using (account_id)
             where r.reference = any(cast(cast(?1 as text) as text[])) order by a.account_id for no key update of a\
            """,
            references)
        .map(rows -> {
          Map<String, ChargedAccounts.Account> accounts = new HashMap<>();
          rows.forEach(row ->
              accounts.put(
                  (String) row[0],
                  new ChargedAccounts.Account(
                      (UUID) row[1], (LocalDate) row[2], (LocalDate) row[3])));
          return accounts;
        });
  }

  private Uni<Set<String>> types(Mutiny.Session session) {
    return Sql.rows(session, "select code from transaction_type where kind = 'CHARGE'")
        .map(rows -> {
          Set<String> types = new HashSet<>();
          rows.forEach(row -> types.add((String) row[0]));
          return types;
        });
  }

  private Uni<Map<String, List<DatePeriod>>> existing(
      Mutiny.Session session, Collection<ChargedAccounts.Account> accounts) {
    return Sql.rows(
            session,
            """
            select account_id, type_code, label, starts_on, ends_before from charge
             where account_id = any(cast(cast(?1 as text) as uuid[]))\
            """,
            Sql.ids(accounts.stream().map(ChargedAccounts.Account::id).toList()))
        .map(rows -> {
          Map<String, List<DatePeriod>> existing = new HashMap<>();
          rows.forEach(row ->
              existing
                  .computeIfAbsent(
                      key((UUID) row[0], (String) row[1], (String) row[2]),
                      key -> new ArrayList<>())
                  .add(new DatePeriod((LocalDate) row[3], (LocalDate) row[4])));
          return existing;
        });
  }
}
