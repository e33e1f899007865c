/** What messages are, may become and cost, without where they are kept or who carries them. */
package org.quarterday.message.rules;
