package org.quarterday.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.ForbiddenException;
import io.vertx.pgclient.PgException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.ConnectException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever went wrong into the one error answer. No stack trace and no message of a library
 * ever leaves here.
 */
class ProblemAnswers {

  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

  @ServerExceptionMapper
  Response problem(Problem problem, UriInfo uri) {
    return answer(problem.type(), problem.getMessage(), problem.errors(), uri);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException invalid, UriInfo uri) {
    List<Problem.FieldError> errors =
        invalid.getConstraintViolations().stream().map(ProblemAnswers::fieldError).toList();
    return answer(CommonProblem.INVALID, "See the fields named below.", errors, uri);
  }

  @ServerExceptionMapper(priority = 1)
  Response unreadable(JsonProcessingException unreadable, UriInfo uri) {
    return json(unreadable, uri);
  }

  /**
   * Named apart because the framework ships its own answer for this one, which is no problem
   * document.
   */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException unreadable, UriInfo uri) {
    return json(unreadable, uri);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException http, UriInfo uri) {
    if (http.getCause() instanceof JsonProcessingException json) {
      return json(json, uri);
    }
    int status = http.getResponse().getStatus();
    for (CommonProblem candidate : CommonProblem.values()) {
      if (candidate.status() == status && status != 409 && status != 422) {
        return answer(candidate, candidate.title() + ".", List.of(), uri);
      }
    }
    if (status >= 400 && status < 500) {
      return answer(CommonProblem.MALFORMED, "The request could not be read.", List.of(), uri);
    }
    return unexpected(http, uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException forbidden, UriInfo uri) {
    return answer(CommonProblem.NOT_ALLOWED, "Your role does not allow this.", List.of(), uri);
  }

  @ServerExceptionMapper
  Response anythingElse(Throwable thrown, UriInfo uri) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem(problem, uri);
      }
      if (cause instanceof PgException pg) {
        return database(pg, thrown, uri);
      }
      if (cause instanceof jakarta.persistence.OptimisticLockException) {
        return answer(CommonProblem.STALE, "Look at it again before you save.", List.of(), uri);
      }
      if (cause instanceof ConnectException) {
        return answer(CommonProblem.UNAVAILABLE, "The database cannot be reached.", List.of(), uri);
      }
    }
    return unexpected(thrown, uri);
  }

  private Response database(PgException pg, Throwable thrown, UriInfo uri) {
    return switch (pg.getSqlState() == null ? "" : pg.getSqlState()) {
      case "55P03", "40001", "40P01" ->
          answer(
              CommonProblem.BUSY, "Somebody else is working on the same record.", List.of(), uri);
      case "23505", "23P01" -> {
        LOG.infof("refused by %s: %s", pg.getConstraint(), uri.getPath());
        yield answer(
            CommonProblem.CONFLICT, "There is a record like this already.", List.of(), uri);
      }
      case "57P01", "57P02", "57P03", "08006", "08001", "53300" ->
          answer(CommonProblem.UNAVAILABLE, "The database cannot be reached.", List.of(), uri);
      default -> unexpected(thrown, uri);
    };
  }

  private Response json(JsonProcessingException unreadable, UriInfo uri) {
    if (!(unreadable instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return answer(
          CommonProblem.MALFORMED, "The body is not the JSON this address takes.", List.of(), uri);
    }
    String pointer =
        mapping.getPath().stream()
            .map(step ->
                step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
            .collect(Collectors.joining("/", "/", ""));
    boolean unknown = mapping instanceof UnrecognizedPropertyException;
    String detail =
        unknown ? "This field is not known here." : "This value is not of the right form.";
    var error = new Problem.FieldError(pointer, unknown ? "UNKNOWN_FIELD" : "WRONG_FORM", detail);
    return answer(CommonProblem.MALFORMED, detail, List.of(error), uri);
  }

  private Response unexpected(Throwable thrown, UriInfo uri) {
    String traceId = UUID.randomUUID().toString();
    LOG.errorf(thrown, "unexpected at %s, trace %s", uri.getPath(), traceId);
    return ProblemDocument.of(
            CommonProblem.UNEXPECTED,
            "Tell us this number: " + traceId + ".",
            uri.getPath(),
            traceId,
            List.of())
        .response();
  }

  private static Response answer(
      ProblemType type, String detail, List<Problem.FieldError> errors, UriInfo uri) {
    return ProblemDocument.of(type, detail, uri.getPath(), UUID.randomUUID().toString(), errors)
        .response();
  }

  private static Problem.FieldError fieldError(ConstraintViolation<?> violation) {
    String pointer =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
            .filter(node ->
                node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER)
            .skip(beanPrefix(violation.getPropertyPath()))
            .map(node -> (node.getIndex() != null ? node.getIndex() + "/" : "") + node.getName())
            .collect(Collectors.joining("/", "/", ""));
    String code =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new Problem.FieldError(pointer, code, violation.getMessage());
  }

  /**
   * A body's fields hang below the parameter that carries the body; the form does not know that
   * parameter's name.
   */
  private static long beanPrefix(Path path) {
    boolean hasProperty =
        StreamSupport.stream(path.spliterator(), false)
            .anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
    return hasProperty
        ? StreamSupport.stream(path.spliterator(), false)
            .filter(n -> n.getKind() == ElementKind.PARAMETER)
            .count()
        : 0;
  }
}
