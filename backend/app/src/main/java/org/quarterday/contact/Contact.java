package org.quarterday.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.contact.rules.ContactAuthority;
import org.quarterday.contact.rules.ContactChannel;
import org.quarterday.contact.rules.ContactDirection;
import org.quarterday.contact.rules.ContactIdentity;
import org.quarterday.contact.rules.SpokenWith;
import org.quarterday.platform.http.CivilDay;

/** What is said of a contact, when it is logged and when it is corrected. */
@Schema(name = "ContactSaid")
record Contact(
    @CivilDay
        @Schema(nullable = true, description = "Today when left out; four weeks back at most.")
        LocalDate happenedOn,
    @NotNull ContactChannel channel,
    @NotNull ContactDirection direction,
    @Schema(nullable = true, description = "A member of the tenancy, or another name instead.")
        UUID personId,
    @Size(max = 100) @Schema(nullable = true, examples = "Beth Nolan, Citizens Advice Riverbourne")
        String otherName,
    @Schema(nullable = true, description = "With another name: why they may speak for a tenant.")
        ContactAuthority authority,
    @NotNull ContactIdentity identity,
    @NotBlank @Schema(examples = "BALANCE") String reasonCode,
    @NotBlank @Schema(examples = "RESOLVED") String outcomeCode,
    @NotNull
        @Size(max = 2000)
        @Schema(examples = "Explained the 53rd week; she will pay it on Friday")
        String note) {

  SpokenWith with() {
    return new SpokenWith(personId == null ? authority : null, identity);
  }

  boolean named() {
    return otherName != null && !otherName.isBlank();
  }
}
