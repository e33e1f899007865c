package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.platform.problem.Problem;

/** What every change of reference data asks first. */
final class ReferenceChecks {

  private ReferenceChecks() {}

  /**
   * Refuses a code that is not in its table, naming the field. {@code table} is ours, never a
   * caller's.
   */
  static Uni<Void> known(Mutiny.Session session, String table, String code, String pointer) {
    return session
        .createNativeQuery("select count(*) from " + table + " where code = ?1", Long.class)
        .setParameter(1, code)
        .getSingleResult()
        .invoke(found -> {
          if (found == 0) {
            throw Problem.of(ReferenceProblem.CODE_UNKNOWN, code + " is not known.").at(pointer);
          }
        })
        .replaceWithVoid();
  }

  static Uni<Void> free(Mutiny.Session session, String table, String code) {
    return session
        .createNativeQuery("select count(*) from " + table + " where code = ?1", Long.class)
        .setParameter(1, code)
        .getSingleResult()
        .invoke(found -> {
          if (found > 0) {
            throw Problem.of(ReferenceProblem.CODE_TAKEN, code + " is in use.").at("/code");
          }
        })
        .replaceWithVoid();
  }

  static void monday(LocalDate day, String pointer) {
    if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw Problem.of(ReferenceProblem.NOT_A_MONDAY, "Choose the Monday of a rent week.")
          .at(pointer);
    }
  }

  /**
   * The weeks a change may no longer touch: prepared or posted, or brought in with a council's
   * books. A draft may still change: it is prepared again.
   */
  record Debited(Set<LocalDate> weeks, LocalDate broughtInTo) {

    boolean holds(LocalDate monday) {
      return weeks.contains(monday) || (broughtInTo != null && !monday.isAfter(broughtInTo));
    }

    /** Refuses a change from a day on that reaches back into such a week. */
    void refuseFrom(LocalDate monday, String pointer) {
      weeks.stream()
          .filter(week -> !week.isBefore(monday))
          .min(LocalDate::compareTo)
          .ifPresent(week -> {
            throw refused(week, pointer);
          });
      if (broughtInTo != null && !monday.isAfter(broughtInTo)) {
        throw refused(broughtInTo, pointer);
      }
    }

    static Problem refused(LocalDate week, String pointer) {
      return Problem.of(
              ReferenceProblem.WEEK_DEBITED,
              "The week of " + DayInWords.of(week) + " has been debited, or is being.")
          .at(pointer);
    }
  }

  static Uni<Debited> debited(Mutiny.Session session) {
    return session
        .createNativeQuery(
            "select week_starts_on from debit_run where state not in ('DRAFT', 'BACKED_OUT')",
            LocalDate.class)
        .getResultList()
        .chain(weeks ->
            session
                .createNativeQuery("select max(week_starts_on) from opening_roll", LocalDate.class)
                .getSingleResultOrNull()
                .map(last -> new Debited(Set.copyOf(weeks), last)));
  }
}
