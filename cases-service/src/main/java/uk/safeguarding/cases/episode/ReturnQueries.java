package uk.safeguarding.cases.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.episode.ShortBreaks.Stay;
import uk.safeguarding.cases.legalstatus.LegalStatusCode;
import uk.safeguarding.cases.legalstatus.LegalStatusDetails;
import uk.safeguarding.cases.placement.PlacementDetails;
import uk.safeguarding.cases.placement.PlacementType;
import uk.safeguarding.platform.calendar.Nation;
import uk.safeguarding.platform.record.Warning;

/// What the SSDA903 return would query of a child's episodes although none of it is forbidden, and what it would
/// miss. Each is said once, however many episodes it is true of.
final class ReturnQueries {

    /// Stays while the carers are on holiday in any 12 months: rule 377 of the return.
    static final int CARERS_HOLIDAYS_A_YEAR = 2;

    /// Since the collection year 2015-16 the return asks why a placement changed.
    private static final LocalDate REASONS_ASKED_SINCE = LocalDate.of(2015, 4, 1);

    private final List<Warning> warnings = new ArrayList<>();

    /// @param episodes   of the period of care
    /// @param statuses   of the child, in all periods of care
    /// @param placements likewise
    static List<Warning> of(
            List<Episode> episodes,
            List<LegalStatusDetails> statuses,
            List<PlacementDetails> placements,
            Nation nation,
            LocalDate today) {
        ReturnQueries queries = new ReturnQueries();
        queries.missing(episodes);
        queries.changes(episodes);
        queries.shortBreaks(episodes, statuses, ShortBreaks.of(nation), today);
        queries.carersHolidays(episodes, placements);
        return List.copyOf(queries.warnings);
    }

    private void missing(List<Episode> episodes) {
        say(
                episodes.stream().anyMatch(episode -> episode.ls() == null),
                "episode-legal-status-missing",
                "There are days for which no legal status is recorded");
        say(
                episodes.stream().anyMatch(episode -> episode.place() == null),
                "episode-placement-missing",
                "There are days for which no placement is recorded");
        say(
                episodes.stream().anyMatch(ReturnQueries::ordersMissing),
                "ssda903-408",
                "The child is placed for adoption with a placement order, but under another legal status");
    }

    private void changes(List<Episode> episodes) {
        boolean unexplained = false;
        for (int i = 1; i < episodes.size(); i++) {
            unexplained |= unexplained(episodes.get(i - 1), episodes.get(i));
        }
        say(unexplained, "ssda903-225", "It is not recorded why a placement changed");
    }

    private void shortBreaks(
            List<Episode> episodes, List<LegalStatusDetails> statuses, ShortBreaks limits, LocalDate today) {
        List<Stay> all = statuses.stream()
                .filter(status -> status.code() == LegalStatusCode.V3)
                .map(status -> new Stay(status.from(), orToday(status.to(), today)))
                .toList();
        List<Stay> own = all.stream()
                .filter(stay -> episodes.stream().anyMatch(episode -> isOf(stay, episode)))
                .toList();
        say(own.stream().anyMatch(limits::tooLong), limits.stayRule(), "A short break lasts longer than it may");
        say(
                own.stream().anyMatch(stay -> limits.tooManyDays(stay, all)),
                limits.yearRule(),
                "The short breaks of 12 months come to more days than they may");
    }

    private void carersHolidays(List<Episode> episodes, List<PlacementDetails> placements) {
        List<LocalDate> begun = placements.stream()
                .filter(placement -> placement.placementType() == PlacementType.T3)
                .map(PlacementDetails::from)
                .toList();
        say(
                episodes.stream()
                        .filter(episode -> begun.contains(episode.decom()) && episode.place() == PlacementType.T3)
                        .anyMatch(episode -> tooMany(begun, episode.decom())),
                "ssda903-377",
                "There are more than two temporary placements for a holiday of the carers in 12 months");
    }

    /// Whether more began in the twelve months that end with that day than may.
    static boolean tooMany(List<LocalDate> begun, LocalDate day) {
        return begun.stream()
                        .filter(from -> !from.isAfter(day) && from.isAfter(day.minusYears(1)))
                        .count()
                > CARERS_HOLIDAYS_A_YEAR;
    }

    private static boolean isOf(Stay stay, Episode episode) {
        return episode.ls() == LegalStatusCode.V3
                && !episode.decom().isBefore(stay.from())
                && episode.decom().isBefore(stay.to());
    }

    private static boolean ordersMissing(Episode episode) {
        boolean byOrder = episode.place() == PlacementType.A5 || episode.place() == PlacementType.A6;
        return byOrder && episode.ls() != null && episode.ls() != LegalStatusCode.E1;
    }

    private static boolean unexplained(Episode before, Episode next) {
        return next.rne() != null
                && next.rne() != ReasonForNewEpisode.L
                && before.reasonPlaceChange() == null
                && !before.temporary()
                && !next.temporary()
                && !next.decom().isBefore(REASONS_ASKED_SINCE);
    }

    private static LocalDate orToday(@Nullable LocalDate end, LocalDate today) {
        return end == null ? today : end;
    }

    private void say(boolean so, String rule, String message) {
        if (so) {
            warnings.add(new Warning(rule, message));
        }
    }
}
