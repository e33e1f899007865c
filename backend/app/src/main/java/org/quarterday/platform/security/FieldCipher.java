package org.quarterday.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals single fields (AES-256-GCM): National Insurance numbers, bank details, a sign-in's tokens.
 * A sealed field is bound to its {@code place} - column and row, {@code
 * person.national_insurance:<id>} - so that one copied to another person's row does not open there.
 *
 * <p>Layout: format 1, length and name of the key, 12 bytes of nonce, ciphertext with a tag of 16
 * bytes.
 */
@ApplicationScoped
public class FieldCipher {

  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String ALGORITHM = "AES/GCM/NoPadding";

  private final SecureRandom random = new SecureRandom();
  private final KeyRing ring;

  FieldCipher(KeyRing ring) {
    this.ring = ring;
  }

  /**
   * Seals {@code clear} for {@code place} with the newest key; twice the same gives different
   * bytes.
   */
  public byte[] seal(String clear, String place) {
    byte[] name = ring.current().getBytes(StandardCharsets.UTF_8);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        transform(
            Cipher.ENCRYPT_MODE,
            ring.key(ring.current()),
            nonce,
            place,
            clear.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(2 + name.length + NONCE_BYTES + sealed.length)
        .put(FORMAT)
        .put((byte) name.length)
        .put(name)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * What was sealed.
   *
   * @throws SealBroken when the bytes were changed, belong to another place, or their key is no
   *     longer on the ring
   */
  public String open(byte[] sealed, String place) {
    ByteBuffer bytes = ByteBuffer.wrap(sealed);
    if (sealed.length < 2 + NONCE_BYTES || bytes.get() != FORMAT) {
      throw new SealBroken("not a sealed field");
    }
    byte[] name = new byte[bytes.get()];
    if (bytes.remaining() < name.length + NONCE_BYTES) {
      throw new SealBroken("not a sealed field");
    }
    bytes.get(name);
    SecretKey key = ring.key(new String(name, StandardCharsets.UTF_8));
    if (key == null) {
      throw new SealBroken("its key is not on the ring");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] body = new byte[bytes.remaining()];
    bytes.get(body);
    return new String(
        transform(Cipher.DECRYPT_MODE, key, nonce, place, body), StandardCharsets.UTF_8);
  }

  /**
   * A keyed stamp on {@code text} (HMAC-SHA-256, hex): only who holds the newest key can make it.
   */
  public String stamp(String text, String purpose) {
    return ring.current() + ":" + HexFormat.of().formatHex(print(text, purpose));
  }

  /**
   * The same stamp as bytes, to find equal fields without opening them. With a new key on the ring
   * equal fields have two prints.
   */
  public byte[] print(String text, String purpose) {
    return mac(ring.key(ring.current()), text, purpose);
  }

  /** Whether {@link #stamp} made this with a key still on the ring. */
  public boolean stamped(String stamp, String text, String purpose) {
    int colon = stamp.indexOf(':');
    SecretKey key = colon < 1 ? null : ring.key(stamp.substring(0, colon));
    if (key == null) {
      return false;
    }
    try {
      return MessageDigest.isEqual(
          mac(key, text, purpose), HexFormat.of().parseHex(stamp.substring(colon + 1)));
    } catch (IllegalArgumentException notAStamp) {
      return false;
    }
  }

  private static byte[] mac(SecretKey key, String text, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] transform(
      int mode, SecretKey key, byte[] nonce, String place, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException broken) {
      throw new SealBroken("it does not open at this place");
    }
  }

  /** A sealed field that does not open. The message never holds the field. */
  public static final class SealBroken extends IllegalStateException {
    SealBroken(String why) {
      super("sealed field: " + why);
    }
  }
}
