package org.quarterday.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Adds a rent group with its control accounts, which must exist. */
@ApplicationScoped
class AddRentGroup {

  @Schema(name = "RentGroupRequest")
  record Request(
      @NotNull @Pattern(regexp = "[A-Z0-9-]{1,12}") @Schema(examples = "HRA") String code,
      @NotBlank @Size(max = 100) @Schema(examples = "Tenant rents") String name,
      @NotBlank String rentControlCode,
      @NotBlank String voidControlCode,
      @NotBlank String formerControlCode,
      @NotBlank String writeOffControlCode) {}

  @Inject Work work;

  Uni<ReferenceReads.RentGroup> run(Actor by, Request request) {
    return work.write(
        by,
        session ->
            ReferenceChecks.free(session, "rent_group", request.code())
                .chain(() ->
                    ReferenceChecks.known(
                        session, "control_account", request.rentControlCode(), "/rentControlCode"))
                .chain(() ->
                    ReferenceChecks.known(
                        session, "control_account", request.voidControlCode(), "/voidControlCode"))
                .chain(() ->
                    ReferenceChecks.known(
                        session,
                        "control_account",
                        request.formerControlCode(),
                        "/formerControlCode"))
                .chain(() ->
                    ReferenceChecks.known(
                        session,
                        "control_account",
                        request.writeOffControlCode(),
                        "/writeOffControlCode"))
                .chain(() ->
                    session
                        .createNativeQuery(
                            """
                            insert into rent_group (code, name, rent_control_code, void_control_code, former_control_code, write_off_control_code)
                            values (?1, ?2, ?3, ?4, ?5, ?6)\
                            """)
                        .setParameter(1, request.code())
                        .setParameter(2, request.name())
                        .setParameter(3, request.rentControlCode())
                        .setParameter(4, request.voidControlCode())
                        .setParameter(5, request.formerControlCode())
                        .setParameter(6, request.writeOffControlCode())
                        .executeUpdate())
                .map(done ->
                    new ReferenceReads.RentGroup(
                        request.code(),
                        request.name(),
                        request.rentControlCode(),
                        request.voidControlCode(),
                        request.formerControlCode(),
                        request.writeOffControlCode())));
  }
}
