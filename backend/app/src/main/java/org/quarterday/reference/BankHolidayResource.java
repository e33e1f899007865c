package org.quarterday.reference;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.security.CurrentActor;

/** The bank holidays that working days are counted by. */
@Path("/api/v1/bank-holidays")
@Tag(name = "reference")
@Cancellable(false)
public class BankHolidayResource {

  /** A collection is planned up to a rent year ahead, so a year's warning is the least. */
  private static final int WARN_DAYS = 400;

  @Schema(name = "BankHolidays")
  record Answer(
      List<SetBankHoliday.Answer> items,
      @Schema(description = "The last civil day whose bank holidays are known.")
          LocalDate knownUntil,
      @Schema(
              description =
                  "Whether that is so near that dates planned now would lie beyond it: enter the next year's.")
          boolean runsOut) {}

  @Inject CurrentActor actor;
  @Inject Pool pool;
  @Inject Today today;
  @Inject SetBankHoliday set;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listBankHolidays",
      summary = "Bank holidays, and until when they are known",
      description =
          "England and Wales. Beyond the last year entered nothing is sent to a bank. Scope: reference:read.")
  public Uni<Answer> list() {
    return pool.query("select day, name from bank_holiday order by day")
        .execute()
        .map(rows -> {
          var items =
              StreamSupport.stream(rows.spliterator(), false)
                  .map(row -> new SetBankHoliday.Answer(row.getLocalDate(0), row.getString(1)))
                  .toList();
          var days = new WorkingDays(items.stream().map(SetBankHoliday.Answer::day).toList());
          return new Answer(
              items, days.knownUntil(), !days.knows(today.date().plusDays(WARN_DAYS)));
        });
  }

  @PUT
  @Path("/{day}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setBankHoliday",
      summary = "Make a day a bank holiday, or give one another name",
      description = "A day that has been cannot be changed. Scope: config:admin.")
  public Uni<SetBankHoliday.Answer> set(
      @RestPath @CivilDay LocalDate day, @NotNull @Valid SetBankHoliday.Request request) {
    return set.run(actor.get(), day, request);
  }

  @DELETE
  @Path("/{day}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "removeBankHoliday",
      summary = "Take a day off the list of bank holidays",
      description = "Its name is then empty. Scope: config:admin.")
  public Uni<SetBankHoliday.Answer> remove(@RestPath @CivilDay LocalDate day) {
    return set.run(actor.get(), day, null);
  }
}
