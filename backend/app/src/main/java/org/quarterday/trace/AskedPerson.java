package org.quarterday.trace;

import io.vertx.core.json.JsonObject;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Mask;
import org.quarterday.trace.rules.Known;
import org.quarterday.trace.rules.PartialDate;
import org.quarterday.trace.rules.PersonName;
import org.quarterday.trace.rules.Telephone;
import org.quarterday.trace.rules.Whereabouts;

/** What is known of somebody, as a person writes it; each may be left out. */
@Schema(name = "TraceKnown")
record AskedPerson(
    @Size(max = 60) @Schema(nullable = true, description = "Or its first letter.", examples = "Bob")
        String forename,
    @Size(max = 60) @Schema(nullable = true, examples = "Quilfether") String surname,
    @Size(max = 10)
        @Schema(
            nullable = true,
            description = "As far as it is known: 1980-05-14, 1980-05, 1980, or --05-14.",
            examples = "1980-05")
        String born,
    @Size(max = 200) @Schema(nullable = true, examples = "12 Wherry Court") String address,
    @Size(max = 10) @Schema(nullable = true, examples = "ZZ4 7QQ") String postcode,
    @Size(max = 30) @Schema(nullable = true, examples = "07700 900321") String telephone,
    @Size(max = 200) @Schema(nullable = true, examples = "pip@example.org") String email,
    @Size(max = 20)
        @Schema(
            nullable = true,
            description = "Found by its keyed print; kept as its mask.",
            examples = "QQ123456C")
        String nationalInsuranceNumber) {

  /**
   * @throws Problem 422 INVALID, naming what cannot be read
   */
  Known understood(AskedNumber numbers) {
    return new Known(
        new PersonName(forename, surname),
        birth(),
        lived(),
        Telephone.digits(telephone),
        plain(email).toLowerCase(Locale.UK),
        numbers.print(nationalInsuranceNumber));
  }

  private PartialDate birth() {
    return plain(born).isEmpty()
        ? PartialDate.UNKNOWN
        : PartialDate.parse(born)
            .orElseThrow(() ->
                Problem.of(CommonProblem.INVALID, "Write 1980-05-14, 1980-05, 1980 or --05-14.")
                    .at("/known/born"));
  }

  /** The postcode may stand in the address. */
  private Whereabouts lived() {
    return plain(postcode).isEmpty()
        ? Whereabouts.of(plain(address))
        : new Whereabouts(plain(address), postcode);
  }

  /** What is on record of the question. */
  JsonObject kept() {
    JsonObject kept = new JsonObject();
    keep(kept, "forename", forename);
    keep(kept, "surname", surname);
    keep(kept, "born", born);
    keep(kept, "address", address);
    keep(kept, "postcode", postcode);
    keep(kept, "telephone", telephone);
    keep(kept, "email", email);
    if (!plain(nationalInsuranceNumber).isEmpty()) {
      kept.put(
          "nationalInsuranceNumber",
          Mask.nationalInsurance(
              nationalInsuranceNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT)));
    }
    return kept;
  }

  private static void keep(JsonObject kept, String name, String value) {
    if (!plain(value).isEmpty()) {
      kept.put(name, value.strip());
    }
  }

  private static String plain(String value) {
    return value == null ? "" : value.strip();
  }
}
