package uk.safeguarding.conferences.conference;

import static uk.safeguarding.conferences.SampleFamily.CALENDAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.conferences.timescale.ConferenceTimescale;

/// Conferences for tests of the rules alone.
public final class SampleConference {

    private SampleConference() {}

    static ConferencePart part(Child child, ConferenceTimescale timescale, String clockStarted) {
        return ConferencePart.owed(child, timescale, LocalDate.parse(clockStarted), CALENDAR, null, null);
    }

    static ConferenceOutcome outcome(String heldOn, Set<RiskFactor> factors, ChildDecision... decisions) {
        return new ConferenceOutcome(LocalDate.parse(heldOn), "CP-CHAIR", true, List.of(decisions), factors);
    }

    static ChildDecision decision(Child child, Decision decision, @Nullable AbuseCategory category) {
        return new ChildDecision(child.id(), decision, category);
    }

    /// An initial conference that made a child the subject of a plan.
    public static Conference heldAbout(Family family, Child child, String heldOn, AbuseCategory category) {
        Conference conference = new Conference(
                family, ConferenceKind.INITIAL, null, List.of(part(child, ConferenceTimescale.INITIAL, heldOn)));
        var _ = conference.hold(
                outcome(heldOn, Set.of(), decision(child, Decision.PLAN_STARTED, category)),
                ConferenceKind.INITIAL,
                null,
                LocalDate.parse(heldOn));
        return conference;
    }
}
