package org.quarterday.support;

import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Writes a JWT by hand, so that a test can also write one no library would. */
public final class Signer {

  public static final String KEY_ID = "test-key";
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private Signer() {}

  public static JsonObject header() {
    return new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", KEY_ID);
  }

  /** Header and claims as given, signed RS256 whatever the header says. */
  public static String sign(PrivateKey key, JsonObject header, JsonObject claims) {
    String content = encode(header) + "." + encode(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes());
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String encode(JsonObject part) {
    return URL.encodeToString(part.encode().getBytes());
  }

  public static PrivateKey key(String base64) {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
