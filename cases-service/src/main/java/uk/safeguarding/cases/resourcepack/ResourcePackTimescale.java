package uk.safeguarding.cases.resourcepack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.calendar.WorkingDays;

/// By when a child who comes into care, and the parents, have a pack that explains it. No statute sets a day:
/// it is the authority's own procedure, which each may set for itself. The date returned is the last day in
/// time.
@ApplicationScoped
public class ResourcePackTimescale {

    static final String REISSUE = "RESOURCE_PACK_REISSUE";

    private static final String CITATION = "Local procedure";

    /// The Children Act 1989 came into force: no pack is older.
    private static final LocalDate CHILDREN_ACT = LocalDate.of(1991, 10, 14);

    private final int workingDays;

    /// What the authority's procedure says of packs about coming into care.
    @ConfigMapping(prefix = "resource-pack")
    interface Settings {

        /// Working days from the start of the first placement to the issue of the packs.
        @WithDefault("5")
        int withinWorkingDays();
    }

    ResourcePackTimescale(Settings settings) {
        this.workingDays = settings.withinWorkingDays();
    }

    /// The packs of a child whose first placement, and with it the period of care, started on `start`.
    Due first(LocalDate start, WorkingDays calendar) {
        return new Due("RESOURCE_PACK_" + workingDays + "_WORKING_DAYS", start, calendar.after(start, workingDays));
    }

    /// A pack issued once more: no day is set for that.
    static Due reissue(LocalDate issuedOn) {
        return Due.none(REISSUE, issuedOn);
    }

    static Rule rule(Due due) {
        return Rule.since(CHILDREN_ACT, due.rule(), CITATION);
    }
}
