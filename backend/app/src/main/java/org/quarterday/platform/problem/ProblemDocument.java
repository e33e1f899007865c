package org.quarterday.platform.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every error answer: RFC 9457 {@code application/problem+json}. */
@Schema(name = "Problem", description = "What went wrong, in words and in codes (RFC 9457).")
public record ProblemDocument(
    @Schema(examples = "/problems/not-found") String type,
    @Schema(examples = "There is nothing at this address") String title,
    @Schema(examples = "404") int status,
    @Schema(description = "This occurrence, in plain words.") String detail,
    @Schema(description = "The address that was called.") String instance,
    @Schema(examples = "NOT_FOUND") String code,
    @Schema(description = "Names this occurrence in our logs.") String traceId,
    @Schema(description = "The fields (JSON pointer) or lines concerned.")
        List<Problem.FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemDocument of(
      ProblemType type,
      String detail,
      String instance,
      String traceId,
      List<Problem.FieldError> errors) {
    String path = "/problems/" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new ProblemDocument(
        path, type.title(), type.status(), detail, instance, type.name(), traceId, errors);
  }

  Response response() {
    var answer = Response.status(status).type(MEDIA_TYPE).entity(this);
    if (status == 503) {
      answer.header("Retry-After", "5");
    }
    return answer.build();
  }
}
