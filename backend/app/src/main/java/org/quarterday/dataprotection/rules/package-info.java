/** The register of personal data and the words it is written in. Pure. */
package org.quarterday.dataprotection.rules;
