package org.quarterday.platform.export;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Answers that are files: streamed where they can be long, always named, never cached. */
public final class Download {

  public static final String CSV = "text/csv";
  public static final String PDF = "application/pdf";
  public static final String ZIP = "application/zip";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Download() {}

  /** A CSV file, written as it is read. Only from a method that runs on a worker thread. */
  public static Response csv(String name, Sheet sheet, Sheet.Rows rows) {
    StreamingOutput body = out -> CsvFile.write(out, sheet, rows);
    return named(name + ".csv", CSV + ";charset=UTF-8", body);
  }

  /** An Excel file, written as it is read. Only from a method that runs on a worker thread. */
  public static Response xlsx(String name, Sheet sheet, Sheet.Rows rows) {
    StreamingOutput body = out -> XlsxFile.write(out, sheet, rows);
    return named(name + ".xlsx", XLSX, body);
  }

  /** A finished CSV, byte by byte as it was made. */
  public static Response csv(String name, byte[] document) {
    return named(name + ".csv", CSV + ";charset=UTF-8", document);
  }

  /** A finished PDF. */
  public static Response pdf(String name, byte[] document) {
    return named(name + ".pdf", PDF, document);
  }

  /** A finished ZIP. */
  public static Response zip(String name, byte[] document) {
    return named(name + ".zip", ZIP, document);
  }

  private static Response named(String name, String type, Object body) {
    return Response.ok(body)
        .type(type)
        .header("Content-Disposition", "attachment; filename=\"" + safe(name) + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** References hold slashes; a file name may not. */
  private static String safe(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]+", "-");
  }
}
