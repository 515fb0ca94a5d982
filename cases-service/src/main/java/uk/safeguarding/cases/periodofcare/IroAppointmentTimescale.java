package uk.safeguarding.cases.periodofcare;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.Timescale;

/// By when a child who came into care must have a reviewing officer. The date is the last day in time.
///
/// Source: the officer is appointed before the child's case is first reviewed (England, Children Act 1989 s25A(2) since
/// 1 April 2011; Wales, Social Services and Well-being (Wales) Act 2014 s99(2) since 6 April 2016; before that both,
/// Children Act 1989 s26(2)(k)). No statute sets a day. Procedures of authorities give it 5 working days from the first
/// day of the period of care, which is day 0; each may set its own.
@ApplicationScoped
public class IroAppointmentTimescale {

    private static final LocalDate OFFICERS = LocalDate.of(2004, 9, 27);
    private static final LocalDate ENGLAND = LocalDate.of(2011, 4, 1);
    private static final LocalDate WALES = LocalDate.of(2016, 4, 6);
    private static final Pattern AUTHORITY = Pattern.compile("[EW][0-9]{8}");
    private static final String LOCAL = "; local procedure";

    private final Settings settings;
    private final Calendars calendars;

    /// What authorities' procedures say of the appointment of reviewing officers.
    @ConfigMapping(prefix = "iro-appointment")
    public interface Settings {

        /// Working days from the first day of a period of care to the appointment.
        @WithDefault("5")
        int withinWorkingDays();

        /// The same by the authority's GSS code, for those that have another number.
        Map<String, Integer> withinWorkingDaysOf();
    }

    /// @throws IllegalArgumentException if a number of days is set for what is no authority, or is negative
    IroAppointmentTimescale(Settings settings, Calendars calendars) {
        this.settings = settings;
        this.calendars = calendars;
        settings.withinWorkingDaysOf().forEach((authority, days) -> {
            if (!AUTHORITY.matcher(authority).matches() || days < 0) {
                throw new IllegalArgumentException("iro-appointment.within-working-days-of: " + authority);
            }
        });
    }

    /// How a period of care stands that got its first officer on that day; null while it has none.
    public Timescale stands(PeriodOfCare period, @Nullable LocalDate appointedOn, LocalDate today) {
        LocalDate due = due(period);
        LocalDate ceased = period.ceasedOn();
        boolean fellAway = appointedOn == null && ceased != null && !ceased.isAfter(due);
        return period.voided() || fellAway
                ? Timescale.notApplicable(rule(period), period.startedOn(), due)
                : Timescale.of(
                        rule(period),
                        period.startedOn(),
                        due,
                        appointedOn,
                        today,
                        calendars.of(period.localAuthority()));
    }

    LocalDate due(PeriodOfCare period) {
        return due(period.localAuthority(), period.startedOn());
    }

    LocalDate due(String authority, LocalDate start) {
        return calendars.of(authority).after(start, days(authority));
    }

    Rule rule(PeriodOfCare period) {
        return rule(period.localAuthority(), period.startedOn());
    }

    /// The rule for a period of care that started on `start`, by the law of that day.
    Rule rule(String authority, LocalDate start) {
        boolean wales = Nation.of(authority) == Nation.WALES;
        LocalDate since = wales ? WALES : ENGLAND;
        String id = "IRO_APPOINTED_" + days(authority) + "_WORKING_DAYS";
        if (start.isBefore(since)) {
            return new Rule(id, "Children Act 1989 s26(2)(k)" + LOCAL, OFFICERS, since.minusDays(1));
        }
        String law = wales ? "Social Services and Well-being (Wales) Act 2014 s99(2)" : "Children Act 1989 s25A(2)";
        return Rule.since(since, id, law + LOCAL);
    }

    /// The number of working days as an SQL expression on `local_authority`.
    String daysInSql() {
        String own = settings.withinWorkingDaysOf().entrySet().stream()
                .map(one -> " when '%s' then %d".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
        int days = settings.withinWorkingDays();
        return own.isEmpty() ? Integer.toString(days) : "case local_authority" + own + " else " + days + " end";
    }

    private int days(String authority) {
        return settings.withinWorkingDaysOf().getOrDefault(authority, settings.withinWorkingDays());
    }
}
