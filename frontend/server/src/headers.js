import { randomBytes } from 'node:crypto';

/**
 * Headers of the pages. Nothing is loaded from elsewhere, nothing may frame us, no inline script runs.
 * (OWASP ASVS 5.0 3.4; the style nonce is for component libraries that add a style element.)
 */
export function safetyHeaders({ publicOrigin, identityOrigin }) {
  const always = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
  };
  if (publicOrigin.startsWith('https:')) {
    always['Strict-Transport-Security'] = 'max-age=63072000; includeSubDomains';
  }
  return { always: Object.freeze(always), page };

  /** Of one HTML page, with a nonce used once. */
  function page() {
    const nonce = randomBytes(16).toString('base64');
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      // Browsers hold the redirect after a form to this list too: signing out ends at Keycloak.
      `form-action 'self' ${identityOrigin}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ].join('; ');
    return { nonce, headers: { ...always, 'Content-Security-Policy': policy } };
  }
}
