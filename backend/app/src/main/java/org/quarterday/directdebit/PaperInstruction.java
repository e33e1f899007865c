package org.quarterday.directdebit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.http.CivilDay;

/**
 * An instruction that the payer's bank has held on paper since before it was kept here: it is
 * converted (0S) under the reference the bank knows, not lodged anew.
 */
@Schema(name = "PaperInstruction")
record PaperInstruction(
    @NotBlank
        @Pattern(regexp = "[A-Z0-9]{6,18}", message = "has 6 to 18 capitals and figures")
        @Schema(description = "By which the bank knows it.", examples = "RENT0045127")
        String reference,
    @CivilDay
        @Schema(
            nullable = true,
            description =
                "The last civil day it was collected by; null when never. The next collection is then not its first.")
        LocalDate collectedOn) {}
