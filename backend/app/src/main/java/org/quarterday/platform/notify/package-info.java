/** GOV.UK Notify's REST API (version 2), as far as anybody here needs it. */
package org.quarterday.platform.notify;
