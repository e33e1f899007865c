/**
 * Somebody asks for what the council keeps about them: received, identity seen, assembled by the
 * register of personal data, what is about others decided item by item, released by another person.
 */
package org.quarterday.subjectaccess;
