package uk.safeguarding.cases.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when a concern must be answered. The dates are the last days in time.
///
/// Source, England: each authority has a formal process by which its reviewing officers resolve disputes, in a
/// timescale
/// appropriate to the child's needs (IRO Handbook 2010, chapter 6). The numbers of days are believed to be the
/// handbook's
/// (20 working days for the whole formal process) and one authority's procedure (10 for each stage): each authority may
/// set its own. The handbook is of England; in Wales all of it is local procedure.
@ApplicationScoped
public class EscalationTimescale {

    /// When the handbook came into force.
    static final LocalDate HANDBOOK = LocalDate.of(2011, 4, 1);

    private static final LocalDate BEFORE = LocalDate.of(2004, 9, 27);
    private static final String STAGE = "ESCALATION_STAGE_RESPONSE";
    private static final String FORMAL = "ESCALATION_FORMAL_PROCESS";
    private static final String LOCAL = "Local procedure";

    private final Settings settings;
    private final Calendars calendars;

    /// What authorities' procedures say of concerns that reviewing officers and chairs raise.
    @ConfigMapping(prefix = "dispute-resolution")
    interface Settings {

        /// Working days from reaching a stage to the answer.
        @WithDefault("10")
        int stageWithinWorkingDays();

        /// Working days from the first formal stage to the end.
        @WithDefault("20")
        int formalWithinWorkingDays();

        /// The first day of the dispute resolution process by the authority's GSS code; else that of the handbook.
        Map<String, LocalDate> firstDay();
    }

    EscalationTimescale(Settings settings, Calendars calendars) {
        this.settings = settings;
        this.calendars = calendars;
    }

    /// By which of the authority's procedures a concern of that day is raised.
    ProcessVersion version(String localAuthority, LocalDate raisedOn) {
        LocalDate first = settings.firstDay().getOrDefault(localAuthority, HANDBOOK);
        return raisedOn.isBefore(first) ? ProcessVersion.CAUSE_FOR_CONCERN : ProcessVersion.DISPUTE_RESOLUTION;
    }

    /// The same facts with the last day of each stage and of the whole formal process.
    EscalationDetails date(String localAuthority, EscalationDetails details) {
        WorkingDays calendar = calendars.of(localAuthority);
        var steps = details.stages().stream()
                .map(step -> step.due(calendar.after(step.from(), settings.stageWithinWorkingDays())))
                .toList();
        LocalDate formalDue = details.formalFrom()
                .map(from -> calendar.after(from, settings.formalWithinWorkingDays()))
                .orElse(null);
        return details.dated(steps, formalDue);
    }

    /// The rule for the answer at a stage that was reached on that day.
    static Rule stage(Nation nation, LocalDate from) {
        return rule(STAGE, nation, from, "Local procedure under the IRO Handbook 2010, ch. 6");
    }

    /// The rule for the whole of a process that became formal on that day.
    static Rule formal(Nation nation, LocalDate from) {
        return rule(FORMAL, nation, from, "IRO Handbook 2010, ch. 6");
    }

    private static Rule rule(String id, Nation nation, LocalDate from, String handbook) {
        if (nation == Nation.WALES) {
            return Rule.since(BEFORE, id, LOCAL);
        }
        return from.isBefore(HANDBOOK)
                ? new Rule(id, LOCAL, BEFORE, HANDBOOK.minusDays(1))
                : Rule.since(HANDBOOK, id, handbook);
    }
}
