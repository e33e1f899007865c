package org.quarterday.tenancyaudit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.person.PersonDetails;
import org.quarterday.person.PersonDetails.Detail;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancyaudit.rules.AuditField;
import org.quarterday.tenancyaudit.rules.AuditState;

/**
 * Begins the visit: who begins is who visits, and what the books hold at this moment is written
 * down beside every question.
 */
@ApplicationScoped
class BeginVisit {

  @Schema(name = "TenancyAuditBegun")
  record Answer(UUID id, AuditState state) {}

  /** One line to be. */
  record Line(UUID id, int place, String field, UUID person_id, int number, String held) {}

  private static final String MEMBERS =
      """
      select m.person_id, m.role from tenancy_member m
       where m.tenancy_id = ?1 and m.from_on <= ?2 and (m.to_on is null or m.to_on >= ?2) order by m.role desc, m.from_on, m.person_id\
      """;

  private static final String LINES =
      """
      insert into tenancy_audit_line (id, audit_id, place, field, person_id, number, held)
      select l.id, cast(?1 as uuid), l.place, l.field, l.person_id, l.number, l.held
        from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as l (id uuid, place int, field text, person_id uuid, number int, held text)\
      """;

  private static final String BEGUN =
      "update tenancy_audit set state = ?2, officer = ?3, officer_name = ?4, visited_on = ?5, version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject HeldAudit held;
  @Inject PersonDetails people;
  @Inject ObjectMapper json;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID id) {
    return work.write(
        by,
        session ->
            held.of(session, by, id)
                .chain(audit -> {
                  AuditState after = audit.after(AuditState.Event.BEGIN);
                  return Sql.run(session, BEGUN, id, after.name(), by.id(), by.name(), today.date())
                      .chain(() -> Sql.rows(session, MEMBERS, audit.tenancyId(), today.date()))
                      .chain(members -> asked(session, members))
                      .chain(lines -> Sql.run(session, LINES, id, written(lines)))
                      .replaceWith(new Answer(id, after));
                }));
  }

  private Uni<List<Line>> asked(Mutiny.Session session, List<Object[]> members) {
    List<Line> lines = new ArrayList<>();
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Object[] member : members) {
      UUID person = (UUID) member[0];
      var of = "OCCUPANT".equals(member[1]) ? AuditField.Of.OCCUPANT : AuditField.Of.TENANT;
      all = all.chain(() -> person(session, lines, person, of));
    }
    return all.map(done -> {
      for (AuditField field : AuditField.of(AuditField.Of.HOME)) {
        int most = field == AuditField.NEW_OCCUPANT ? AuditField.NEW_OCCUPANTS : 1;
        for (int number = 1; number <= most; number++) {
          lines.add(line(lines, field, null, number, ""));
        }
      }
      return lines;
    });
  }

  private Uni<Void> person(
      Mutiny.Session session, List<Line> lines, UUID person, AuditField.Of of) {
    return people
        .held(session, person)
        .invoke(known -> {
          for (AuditField field : AuditField.of(of)) {
            String now =
                switch (field) {
                  case LIVES_HERE, OCCUPANT_LIVES_HERE -> "YES";
                  default -> detail(field) == null ? "" : known.get(detail(field));
                };
            lines.add(line(lines, field, person, 1, now));
          }
        })
        .replaceWithVoid();
  }

  private static Line line(
      List<Line> lines, AuditField field, UUID person, int number, String now) {
    return new Line(
        UuidCreator.getTimeOrderedEpoch(), lines.size() + 1, field.name(), person, number, now);
  }

  /** The detail of a person's record a question is about; null when it is about none. */
  static Detail detail(AuditField field) {
    return Arrays.stream(Detail.values())
        .filter(detail -> detail.name().equals(field.name()))
        .findFirst()
        .orElse(null);
  }

  private String written(List<Line> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
