package org.quarterday.agency;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agency.rules.Commission;
import org.quarterday.agency.rules.Pays;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** The front door for features that deal with agencies: what was agreed with one, on a day. */
public final class Agencies {

  /**
   * What stood on a day.
   *
   * @param inUse whether debts may be placed with it: switched on, and its contract not over
   */
  public record Terms(String code, String name, boolean inUse, Pays pays, Commission commission) {}

  private static final String ON =
      """
      select a.name, t.in_use and (t.contract_to is null or t.contract_to >= ?2), t.pays, t.commission_points, t.vat_points
        from agency a join agency_terms t on t.agency_code = a.code and t.valid_from <= ?2 and (t.valid_before is null or t.valid_before > ?2)
       where a.code = ?1\
      """;

  private Agencies() {}

  /**
   * @throws Problem 404 AGENCY_NOT_FOUND when there were none
   */
  public static Uni<Terms> on(Mutiny.Session session, String code, LocalDate day) {
    return Sql.row(session, ON, code, day)
        .map(row -> {
          if (row == null) {
            throw Problem.of(
                    AgencyProblem.AGENCY_NOT_FOUND,
                    "There are no terms with it on " + DayInWords.of(day) + ".")
                .at("/agencyCode");
          }
          return new Terms(
              code,
              (String) row[0],
              (Boolean) row[1],
              Pays.valueOf((String) row[2]),
              new Commission(((Number) row[3]).intValue(), ((Number) row[4]).intValue()));
        });
  }

  /**
   * @throws Problem 409 AGENCY_NOT_IN_USE, 404 AGENCY_NOT_FOUND
   */
  public static Uni<Terms> inUse(Mutiny.Session session, String code, LocalDate day) {
    return on(session, code, day)
        .invoke(terms -> {
          if (!terms.inUse()) {
            throw Problem.of(
                    AgencyProblem.AGENCY_NOT_IN_USE,
                    "It is switched off, or its contract is over: look at the agencies.")
                .at("/agencyCode");
          }
        });
  }
}
