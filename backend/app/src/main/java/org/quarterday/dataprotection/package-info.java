/** What the product knows of people: the register of personal data, read when the server starts. */
package org.quarterday.dataprotection;
