package org.quarterday.migration;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Opens an import to which files are then sent. */
@ApplicationScoped
class StartImport {

  @Schema(name = "ImportStart")
  record Request(
      @NotBlank
          @Size(max = 200)
          @Schema(description = "Whose books they are.", examples = "Anytown Borough Council")
          String council,
      @NotNull
          @Schema(
              description = "The last day the books hold: a Sunday, the close of a debit week.",
              examples = "2026-11-22")
          LocalDate asAt,
      @Schema(
              nullable = true,
              description =
                  "The people are invented, and every page is to say so; not given: a council's own books.")
          Boolean demonstration) {}

  @Schema(name = "ImportStarted")
  record Answer(UUID id) {}

  @Inject Work work;

  Uni<Answer> run(Actor by, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Map<String, Object> values =
        Map.of(
            "id",
            id,
            "council",
            request.council().strip(),
            "asAt",
            request.asAt(),
            "by",
            by.id(),
            "name",
            by.name(),
            "demonstration",
            Boolean.TRUE.equals(request.demonstration()));
    return work.sql(
            by,
            "",
            connection ->
                new Sql(
                        """
                        insert into import_run (id, council, as_at, state, started_by, started_by_name, demonstration)
                        values (:id, :council, :asAt, 'RECEIVING', :by, :name, :demonstration)\
                        """)
                    .on(connection, values))
        .replaceWith(new Answer(id));
  }
}
