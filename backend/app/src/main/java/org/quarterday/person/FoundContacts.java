package org.quarterday.person;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The front door for features that learn how somebody can be reached. */
@ApplicationScoped
public class FoundContacts {

  private static final String ADD =
      """
      insert into contact_point (id, person_id, kind, value, from_on)
      select $1::uuid, $2::uuid, $3::text, $4::text, $5::date where not exists (
        select 1 from contact_point where person_id = $2 and kind = $3 and lower(value) = lower($4) and to_on is null)\
      """;

  private static final String CHANGED = "update person set version = version + 1 where id = $1";

  /**
   * What was learned of a person.
   *
   * @param address where to write to; each is empty when nothing was learned
   * @param fromOn since when, as far as is known
   */
  public record Learned(String address, String telephone, String email, LocalDate fromOn) {}

  /** In the caller's transaction. What is on record already is not added again. */
  public Uni<Void> add(SqlConnection connection, UUID personId, Learned learned) {
    return add(connection, personId, "CORRESPONDENCE_ADDRESS", learned.address, learned.fromOn)
        .chain(() -> add(connection, personId, "PHONE", learned.telephone, learned.fromOn))
        .chain(() -> add(connection, personId, "EMAIL", learned.email, learned.fromOn))
        .chain(() -> connection.preparedQuery(CHANGED).execute(Tuple.of(personId)))
        .replaceWithVoid();
  }

  private static Uni<Void> add(
      SqlConnection connection, UUID personId, String kind, String value, LocalDate fromOn) {
    return value.isBlank()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(ADD)
            .execute(
                Tuple.of(UuidCreator.getTimeOrderedEpoch(), personId, kind, value.strip(), fromOn))
            .replaceWithVoid();
  }
}
