package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/**
 * The numbers of the council's files at Bacs, collections and refunds alike: a service user, a day
 * and a serial name one file for ever.
 */
@ApplicationScoped
public class FileSerials {

  private static final String NEXT =
      "update service_user set next_serial = next_serial % 999999 + 1 where number = ?1 returning next_serial";

  private static final String KEEP =
      "insert into bacs_file (service_user, made_on, serial, run_id) values (?1, ?2, ?3, ?4) on conflict do nothing";

  /** Under which number files are made; null before an administrator has entered one. */
  public Uni<String> serviceUser(Mutiny.Session session) {
    return Sql.row(session, "select number from service_user order by number limit 1")
        .map(row -> row == null ? null : (String) row[0]);
  }

  /**
   * Six figures no file of that day has had, kept for this one.
   *
   * @param fileId what the file is made for
   * @throws Problem 409 FILE_MADE_ALREADY
   */
  public Uni<String> next(
      Mutiny.Session session, String serviceUser, LocalDate madeOn, UUID fileId) {
    return Sql.row(session, NEXT, serviceUser)
        .map(row -> "%06d".formatted(((Number) row[0]).intValue()))
        .call(serial ->
            Sql.run(session, KEEP, serviceUser, madeOn, serial, fileId)
                .invoke(rows -> {
                  if (rows == 0) {
                    throw Problem.of(
                        DirectDebitProblem.FILE_MADE_ALREADY,
                        "There is a file of %s with serial %s.".formatted(madeOn, serial));
                  }
                }));
  }
}
