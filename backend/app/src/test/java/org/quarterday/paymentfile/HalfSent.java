package org.quarterday.paymentfile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.quarterday.support.Tokens;

/** A file whose sender has sent the half of it and is still there, or has just gone. */
final class HalfSent implements AutoCloseable {

  private final Socket socket;

  /** Promises the whole file and sends half of it. */
  HalfSent(int port, String key, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    socket = new Socket("127.0.0.1", port);
    OutputStream out = socket.getOutputStream();
    out.write(
        "POST /api/v1/payment-files?name=half.csv HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n"
            .formatted(Tokens.housingAssistant(), key, body.length)
            .getBytes(StandardCharsets.UTF_8));
    out.write(body, 0, body.length / 2);
    out.flush();
  }

  /** Hangs up. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
