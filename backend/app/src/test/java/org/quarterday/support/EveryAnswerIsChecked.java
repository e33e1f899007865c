package org.quarterday.support;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/**
 * Holds every answer that any API test gets against the contract: a field the contract calls always
 * present and never null is neither absent nor null, and no answer carries a field that the
 * contract does not name. Registered for all tests as a service, so none can forget it.
 */
public final class EveryAnswerIsChecked implements QuarkusTestBeforeEachCallback {

  private static final Filter CHECK = new Check();

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    if (!RestAssured.filters().contains(CHECK)) {
      RestAssured.filters(CHECK);
    }
  }

  private static final class Check implements Filter {

    @Override
    public Response filter(
        FilterableRequestSpecification request,
        FilterableResponseSpecification expected,
        FilterContext context) {
      Response response = context.next(request, expected);
      if (response.contentType() != null && response.contentType().contains("json")) {
        String path = URI.create(request.getURI()).getRawPath();
        List<String> wrong =
            Contract.served()
                .differences(request.getMethod(), path, response.statusCode(), response.asString());
        if (!wrong.isEmpty()) {
          throw new AssertionError(
              "%s %s answered %d, and the contract says otherwise: %s"
                  .formatted(request.getMethod(), path, response.statusCode(), wrong));
        }
      }
      return response;
    }
  }
}
