package org.quarterday.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.quarterday.platform.security.FieldCipher;

/**
 * The pieces of a file at rest: they hold bank details, so each is sealed for its place and opens
 * nowhere else. A Standard 18 file is ASCII.
 */
@ApplicationScoped
class SealedPieces {

  @Inject FieldCipher cipher;

  byte[] seal(UUID runId, UUID fromId, byte[] piece) {
    return cipher.seal(new String(piece, StandardCharsets.US_ASCII), place(runId, fromId));
  }

  byte[] open(UUID runId, UUID fromId, byte[] sealed) {
    return cipher.open(sealed, place(runId, fromId)).getBytes(StandardCharsets.US_ASCII);
  }

  private static String place(UUID runId, UUID fromId) {
    return "collection_piece.bytes:" + runId + "/" + fromId;
  }
}
