package org.quarterday.platform.http;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/**
 * A day from 1900 to 2199: one outside is a slip of the hand, and neither database nor calendar
 * knows it.
 */
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CivilDay.Check.class)
public @interface CivilDay {

  String message() default "is a day from 1900 to 2199";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Absent is not this constraint's business. */
  class Check implements ConstraintValidator<CivilDay, LocalDate> {

    @Override
    public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
      return day == null || (day.getYear() >= 1900 && day.getYear() <= 2199);
    }
  }
}
