/** SHA-256: of a file, of a request, of everything a signature is for. Pure. */
package org.quarterday.platform.digest;
