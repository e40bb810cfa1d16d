package org.linli.kit.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The working calendar, with the days of a year that was published after this release if a file names them. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarConfiguration.class);

    @Bean
    WorkingCalendar workingCalendar(@Value("${linli.calendar.days:}") String file, Clock clock) {
        var days = new HashMap<>(PublishedDays.all());
        days.putAll(added(file));
        var calendar = new WorkingCalendar(days);
        var year = WorkingCalendar.dayOf(clock.instant()).getYear();
        if (!calendar.knows(year)) {
            LOG.warn("the holidays of {} are not known, only weekends are; name a file by linli.calendar.days", year);
        }
        return calendar;
    }

    private static Map<LocalDate, Boolean> added(String file) {
        if (file.isBlank()) {
            return Map.of();
        }
        try {
            return PublishedDays.read(Files.readAllLines(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
