package org.quarterday.agencyreturn;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agency.Agencies;
import org.quarterday.agency.rules.Pays;
import org.quarterday.agencyreturn.format.ReturnLine;
import org.quarterday.agencyreturn.rules.Doubt;
import org.quarterday.agencyreturn.rules.ReturnKind;
import org.quarterday.placement.Placements;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Says of a line whether it can be worked by itself, or why a person has to look at it. */
@ApplicationScoped
class JudgeLine {

  /** What of a file was judged so far: the same payment twice in one file is looked at too. */
  static final class Seen {
    private final Set<String> payments = new HashSet<>();

    private boolean isNew(Placements.Placed debt, ReturnLine line) {
      return payments.add(debt.id() + "|" + line.on() + "|" + line.grossPence());
    }
  }

  /**
   * Whether a person stands behind it.
   *
   * @param reference the account it is about, which may not be the one the agency named
   */
  record Taken(String reference, String reason) {}

  private static final String TWIN =
      """
      select f.name from agency_return_line l join agency_return_file f on f.id = l.file_id
       where l.debt_id = ?1 and l.said_on = ?2 and l.gross_pence = ?3 and l.state = 'POSTED' limit 1\
      """;

  @Inject Placements placements;
  @Inject Today today;

  /** {@code taken} is null for a line that nobody has looked at. */
  Uni<WorkedLine> judge(
      Mutiny.Session session, Actor by, String agency, ReturnLine line, Seen seen, Taken taken) {
    if (!line.isReadable()) {
      return Uni.createFrom().item(WorkedLine.unreadable(line));
    }
    String reference = taken == null ? line.reference() : taken.reference();
    return Agencies.on(session, agency, line.on().isAfter(today.date()) ? today.date() : line.on())
        .onFailure(Problem.class)
        .recoverWithNull()
        .chain(terms ->
            placements
                .named(session, by, agency, reference)
                .chain(debt -> {
                  Optional<String> doubt = doubt(line, terms, debt);
                  if (doubt.isPresent()) {
                    return Uni.createFrom()
                        .item(WorkedLine.parked(line, terms, own(debt), doubt.get()));
                  }
                  return twin(session, line, debt, seen)
                      .map(twin -> judged(line, terms, debt, twin, taken));
                }));
  }

  private static Placements.Placed own(Placements.Placed debt) {
    return debt == null || debt.own() ? null : debt;
  }

  private Optional<String> doubt(ReturnLine line, Agencies.Terms terms, Placements.Placed debt) {
    if (terms == null) {
      return Optional.of("There were no terms with the agency on its day.");
    }
    var said =
        new Doubt.Said(
            line.kind(),
            line.on(),
            line.grossPence(),
            line.commissionPence(),
            line.netPence(),
            terms.pays() == Pays.NET);
    return Doubt.about(said, today.date()).or(() -> doubt(debt));
  }

  private static Optional<String> doubt(Placements.Placed debt) {
    if (debt == null) {
      return Optional.of("This agency never had such a debt.");
    }
    if (debt.own()) {
      return Optional.of("It is about the household of who sent the file: another person looks.");
    }
    return debt.state().maybePaid()
        ? Optional.empty()
        : Optional.of("The debt was not sent to the agency, or it did not take it.");
  }

  /** Another payment like it; null when there is none. */
  private static Uni<String> twin(
      Mutiny.Session session, ReturnLine line, Placements.Placed debt, Seen seen) {
    if (line.kind() != ReturnKind.PAID) {
      return Uni.createFrom().nullItem();
    }
    if (!seen.isNew(debt, line)) {
      return Uni.createFrom().item("this file");
    }
    return Sql.row(session, TWIN, debt.id(), line.on(), line.grossPence())
        .map(row -> row == null ? null : (String) row[0]);
  }

  private static WorkedLine judged(
      ReturnLine line, Agencies.Terms terms, Placements.Placed debt, String twin, Taken taken) {
    if (twin != null && taken == null) {
      return WorkedLine.parked(
          line, terms, debt, "The same sum of the same day is in " + twin + " already.");
    }
    return WorkedLine.sound(line, terms, debt, taken == null ? "" : taken.reason(), twin != null);
  }
}
