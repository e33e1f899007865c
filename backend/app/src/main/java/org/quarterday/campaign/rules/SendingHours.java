package org.quarterday.campaign.rules;

import java.time.DayOfWeek;
import java.time.LocalDateTime;

/**
 * When messages may go, in London.
 *
 * @param fromHour the first hour, 0 to 23
 * @param beforeHour the hour at which it ends, 1 to 24
 */
public record SendingHours(int fromHour, int beforeHour, boolean sundays) {

  public boolean open(LocalDateTime now) {
    return now.getHour() >= fromHour
        && now.getHour() < beforeHour
        && (sundays || now.getDayOfWeek() != DayOfWeek.SUNDAY);
  }
}
