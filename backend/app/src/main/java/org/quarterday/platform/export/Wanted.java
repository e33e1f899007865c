package org.quarterday.platform.export;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How a list is to be taken away, beside the filters and the sort it has on the screen. */
public class Wanted {

  /** The files a list can become. */
  public enum Format {
    CSV,
    XLSX,
    PDF
  }

  @RestPath
  @Parameter(
      in = ParameterIn.PATH,
      description = "The kind of file.",
      schema = @Schema(enumeration = {"csv", "xlsx", "pdf"}))
  public String format;

  @RestQuery
  @Parameter(
      description = "Column ids parted by commas, in the order wanted; every column when left out.",
      example = "reference,names,balance")
  public String columns;

  @Context public UriInfo address;
}
