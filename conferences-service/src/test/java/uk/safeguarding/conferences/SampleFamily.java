package uk.safeguarding.conferences;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.safeguarding.conferences.child.Child;
import uk.safeguarding.conferences.child.ChildDetails;
import uk.safeguarding.conferences.child.Sex;
import uk.safeguarding.conferences.family.Family;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussion;
import uk.safeguarding.conferences.strategydiscussion.StrategyDiscussionDetails;
import uk.safeguarding.platform.calendar.Calendars;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.calendar.WorkingDays;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.CorrectionReason;

/// Invented people for tests of the rules alone.
public final class SampleFamily {

    public static final String AUTHORITY = "E06000017";
    public static final WorkingDays CALENDAR = new Calendars().of(Nation.ENGLAND);
    public static final Because MISTAKE = new Because(CorrectionReason.DATA_ENTRY_ERROR, "Recorded by mistake");

    private SampleFamily() {}

    public static Child aChildBornOn(String birthDate) {
        return new Child(
                AUTHORITY,
                null,
                new ChildDetails(
                        UUID.randomUUID().toString().substring(0, 8),
                        "Robin",
                        "Sampleton",
                        LocalDate.parse(birthDate),
                        null,
                        Sex.F));
    }

    public static Child anUnbornChild() {
        return new Child(
                AUTHORITY,
                null,
                new ChildDetails(
                        UUID.randomUUID().toString().substring(0, 8),
                        null,
                        "Sampleton",
                        null,
                        LocalDate.of(2025, 10, 1),
                        Sex.U));
    }

    public static Family aFamilyOf(Child... children) {
        return new Family(AUTHORITY, null, "SAMPLE-F-01", new LinkedHashSet<>(List.of(children)));
    }

    public static StrategyDiscussion aDiscussion(Family family, String heldOn, boolean initiated, Agency... agencies) {
        var details =
                new StrategyDiscussionDetails(LocalDate.parse(heldOn), initiated, family.persons(), Set.of(agencies));
        return new StrategyDiscussion(family, null, details, new LinkedHashSet<>(family.children()));
    }
}
