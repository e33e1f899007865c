package org.quarterday.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.security.FieldCipher;

/**
 * The bearer token of the providers' call-backs: the one agreed with them, or one only this product
 * can make while the providers are simulated.
 */
@ApplicationScoped
class CallBackToken {

  private static final String PURPOSE = "simulated-message-receipts";
  private static final String BEARER = "Bearer ";

  @Inject MessageSettings settings;
  @Inject FieldCipher cipher;
  @Inject Carriers carriers;

  boolean isBrought(String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      return false;
    }
    String token = authorization.substring(BEARER.length());
    Optional<String> agreed = settings.govUkNotify().receiptsToken();
    return agreed.isPresent() && same(agreed.get(), token)
        || carriers.simulates() && cipher.stamped(token, PURPOSE, PURPOSE);
  }

  String ofSimulation() {
    return BEARER + cipher.stamp(PURPOSE, PURPOSE);
  }

  /** Of prints, so that neither content nor length shows in the time it takes. */
  private static boolean same(String agreed, String brought) {
    return MessageDigest.isEqual(print(agreed), print(brought));
  }

  private static byte[] print(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
