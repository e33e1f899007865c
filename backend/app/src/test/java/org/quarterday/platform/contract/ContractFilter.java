package org.quarterday.platform.contract;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.quarterday.platform.problem.ProblemDocument;

/**
 * Writes into the contract what is true of every operation, so that no resource repeats it: the
 * scope that its permission asks for, and the problem documents it can answer with. The scheme is
 * set here because the generated one would carry the address of whichever Keycloak the build saw.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

  private static final String SCHEME = "oauth2ClientCredentials";
  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.of(
              "400", "The request could not be read, or a header is missing.",
              "401", "No valid sign-in or token came with the request.",
              "403", "The permission is missing, or it is the caller's own account.",
              "404", "There is nothing at this address for this caller.",
              "409", "It does not fit what is on record.",
              "422", "Some fields are not right; each is named.",
              "503", "The service cannot answer right now; try again."));

  private final Map<String, List<String>> permissions;

  public ContractFilter(IndexView index) {
    permissions =
        index.getAnnotations(Operation.class).stream()
            .filter(operation -> operation.value("operationId") != null)
            .collect(
                Collectors.toMap(
                    operation -> operation.value("operationId").asString(),
                    ContractFilter::permissions,
                    (a, b) -> a));
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getComponents().setSecuritySchemes(Map.of(SCHEME, scheme()));
    document.setSecurity(null);
    document.setServers(
        List.of(OASFactory.createServer().url("/").description("The backend itself")));
    PageSchemas.nameByContent(document);
    AnswerSchemas.requireAll(document);
    AnswerSchemas.letNullsBeNull(document);
    document.getPaths().getPathItems().values().stream()
        .map(PathItem::getOperations)
        .flatMap(operations -> operations.values().stream())
        .forEach(this::complete);
  }

  private void complete(org.eclipse.microprofile.openapi.models.Operation operation) {
    List<String> scopes = permissions.getOrDefault(operation.getOperationId(), List.of());
    operation.setSecurity(requirements(scopes));
    PROBLEMS.forEach(
        (status, text) -> operation.getResponses().addAPIResponse(status, problem(text)));
  }

  /**
   * One requirement for each permission: any of them opens the operation. In one they would all be
   * needed.
   */
  private static List<SecurityRequirement> requirements(List<String> scopes) {
    return scopes.isEmpty()
        ? List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of()))
        : scopes.stream()
            .map(scope -> OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of(scope)))
            .toList();
  }

  private SecurityScheme scheme() {
    OAuthFlow flow =
        OASFactory.createOAuthFlow()
            .tokenUrl("/realms/council-staff/protocol/openid-connect/token");
    var scopes = new TreeSet<String>();
    permissions.values().forEach(scopes::addAll);
    scopes.forEach(scope -> flow.addScope(scope, "Permission " + scope));
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description(
            "Service clients sign in with client credentials; the council's Keycloak says where.")
        .flows(OASFactory.createOAuthFlows().clientCredentials(flow));
  }

  private static APIResponse problem(String text) {
    var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
    return OASFactory.createAPIResponse()
        .description(text)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    ProblemDocument.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
  }

  private static List<String> permissions(AnnotationInstance operation) {
    AnnotationInstance allowed = operation.target().asMethod().annotation(PermissionsAllowed.class);
    return allowed == null ? List.of() : List.of(allowed.value().asStringArray());
  }
}
