package uk.safeguarding.cases.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.legalstatus.LegalStatusCode;
import uk.safeguarding.cases.legalstatus.LegalStatusDetails;
import uk.safeguarding.cases.periodofcare.PeriodOfCareDetails;
import uk.safeguarding.cases.placement.PlacementDetails;

/// Cuts a period of care into episodes: a new one begins on each day on which the code of the legal status or the
/// placement changes, the one before ends on that day, and none is without a day. A status recorded anew under the
/// same code (an interim order renewed) cuts nothing; a placement always does.
final class Slices {

    /// SSDA903 REC: the episode ends and another begins on the same day.
    static final String FOLLOWED = "X1";

    private final PeriodOfCareDetails care;
    private final List<Slice> slices = new ArrayList<>();

    private record Slice(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LegalStatusDetails status,
            @Nullable PlacementDetails placement) {

        @Nullable
        LegalStatusCode code() {
            return status == null ? null : status.code();
        }

        boolean known() {
            return status != null && placement != null;
        }

        boolean sameAs(Slice other) {
            return code() == other.code() && placedAs(other);
        }

        boolean placedAs(Slice other) {
            return Objects.equals(placement, other.placement);
        }

        Slice upTo(@Nullable LocalDate end) {
            return new Slice(from, end, status, placement);
        }
    }

    /// @param statuses   of the period, none voided
    /// @param placements likewise
    Slices(PeriodOfCareDetails care, List<LegalStatusDetails> statuses, List<PlacementDetails> placements) {
        this.care = care;
        NavigableSet<LocalDate> days = cuts(statuses, placements);
        for (LocalDate from : days) {
            LocalDate next = days.higher(from);
            Slice slice = new Slice(
                    from,
                    next == null ? care.ceasedOn() : next,
                    on(from, statuses, LegalStatusDetails::from, LegalStatusDetails::to),
                    on(from, placements, PlacementDetails::from, PlacementDetails::to));
            add(slice);
        }
    }

    List<Episode> episodes() {
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            Slice before = i == 0 ? null : slices.get(i - 1);
            Slice next = i == slices.size() - 1 ? null : slices.get(i + 1);
            episodes.add(episode(before, slices.get(i), next));
        }
        return List.copyOf(episodes);
    }

    private Episode episode(@Nullable Slice before, Slice slice, @Nullable Slice next) {
        PlacementDetails placement = slice.placement();
        return new Episode(
                slice.from(),
                reason(before, slice),
                slice.code(),
                care.categoryOfNeed(),
                placement == null ? null : placement.placementType(),
                placement == null ? null : placement.provider(),
                slice.to(),
                next == null ? Objects.toString(care.reasonCeased(), null) : FOLLOWED,
                placement == null || next == null || slice.placedAs(next) ? null : placement.reasonForChange());
    }

    /// Unknown where a status or a placement is missing on either side: what changed cannot be told then.
    private static @Nullable ReasonForNewEpisode reason(@Nullable Slice before, Slice slice) {
        if (before == null) {
            return ReasonForNewEpisode.S;
        }
        PlacementDetails placement = slice.placement();
        if (!before.known() || !slice.known() || placement == null) {
            return null;
        }
        return ReasonForNewEpisode.of(before.code() != slice.code(), !before.placedAs(slice), placement.carerChanged());
    }

    private NavigableSet<LocalDate> cuts(List<LegalStatusDetails> statuses, List<PlacementDetails> placements) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(care.startedOn());
        LocalDate ceased = care.ceasedOn();
        Stream.of(
                        statuses.stream().map(LegalStatusDetails::from),
                        statuses.stream().map(LegalStatusDetails::to),
                        placements.stream().map(PlacementDetails::from),
                        placements.stream().map(PlacementDetails::to))
                .flatMap(dates -> dates)
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(care.startedOn()) && (ceased == null || day.isBefore(ceased)))
                .forEach(days::add);
        return days;
    }

    private void add(Slice slice) {
        if (!slices.isEmpty() && slices.getLast().sameAs(slice)) {
            slices.set(slices.size() - 1, slices.getLast().upTo(slice.to()));
        } else {
            slices.add(slice);
        }
    }

    private interface Day<T> {
        @Nullable
        LocalDate of(T span);
    }

    private static <T> @Nullable T on(LocalDate day, List<T> spans, Day<T> from, Day<T> to) {
        for (T span : spans) {
            LocalDate first = from.of(span);
            LocalDate end = to.of(span);
            if (first != null && !day.isBefore(first) && (end == null || day.isBefore(end))) {
                return span;
            }
        }
        return null;
    }
}
