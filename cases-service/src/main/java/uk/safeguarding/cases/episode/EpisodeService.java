package uk.safeguarding.cases.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.safeguarding.cases.legalstatus.LegalStatus;
import uk.safeguarding.cases.legalstatus.LegalStatusDetails;
import uk.safeguarding.cases.legalstatus.LegalStatusRepository;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.cases.periodofcare.PeriodOfCareRepository;
import uk.safeguarding.cases.placement.Placement;
import uk.safeguarding.cases.placement.PlacementDetails;
import uk.safeguarding.cases.placement.PlacementRepository;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.record.Warning;

/// Joins a period of care with its legal statuses and placements. Episodes are not kept: they are worked out whenever
/// they are asked for, so they cannot differ from the records.
@ApplicationScoped
@Transactional
public class EpisodeService {

    private final PeriodOfCareRepository periods;
    private final LegalStatusRepository statuses;
    private final PlacementRepository placements;
    private final Clock clock;

    EpisodeService(
            PeriodOfCareRepository periods,
            LegalStatusRepository statuses,
            PlacementRepository placements,
            Clock clock) {
        this.periods = periods;
        this.statuses = statuses;
        this.placements = placements;
        this.clock = clock;
    }

    /// @param episodes the earliest first; none of a period that was voided
    record Episodes(PeriodOfCare period, List<Episode> episodes, List<Warning> warnings) {}

    Episodes of(UUID periodOfCareId) {
        PeriodOfCare period = periods.get(periodOfCareId);
        if (period.voided()) {
            return new Episodes(period, List.of(), List.of());
        }
        List<Episode> episodes = new Slices(
                        period.details(), ofStatuses(statuses.of(period)), ofPlacements(placements.of(period)))
                .episodes();
        UUID child = period.child().knownAs();
        List<Warning> warnings = ReturnQueries.of(
                episodes,
                ofStatuses(statuses.ofChild(child)),
                ofPlacements(placements.ofChild(child)),
                Nation.of(period.localAuthority()),
                LocalDate.now(clock));
        return new Episodes(period, episodes, warnings);
    }

    private static List<LegalStatusDetails> ofStatuses(List<LegalStatus> statuses) {
        return statuses.stream().map(LegalStatus::details).toList();
    }

    private static List<PlacementDetails> ofPlacements(List<Placement> placements) {
        return placements.stream().map(Placement::details).toList();
    }
}
