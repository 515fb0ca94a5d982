package uk.safeguarding.reporting.annualreport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.safeguarding.platform.security.Sight;
import uk.safeguarding.reporting.metrics.Facts;
import uk.safeguarding.reporting.metrics.KnownAt;
import uk.safeguarding.reporting.metrics.MetricCatalogue;
import uk.safeguarding.reporting.metrics.Period;
import uk.safeguarding.reporting.metrics.Snapshots;
import uk.safeguarding.reporting.metrics.Sources;

/// The annual reports, each kept until anything has changed that it was made from: never stale, and asked again for
/// nothing. Only those of all the authority are kept.
@ApplicationScoped
class AnnualReports {

    private static final int REPORTS_KEPT = 100;

    private final ReportWriter writer;
    private final Snapshots snapshots;
    private final Sources sources;
    private final MetricCatalogue catalogue;
    private final Cache<Address, Kept> kept =
            Caffeine.newBuilder().maximumSize(REPORTS_KEPT).build();

    AnnualReports(ReportWriter writer, Snapshots snapshots, Sources sources, MetricCatalogue catalogue) {
        this.writer = writer;
        this.snapshots = snapshots;
        this.sources = sources;
        this.catalogue = catalogue;
    }

    private record Address(String authority, String year) {}

    /// A report and all that decides whether it is still what would be written now.
    ///
    /// @param seen     which transactions the facts came from
    /// @param day      the day in London, since duties fall due by waiting
    /// @param complete the services of which everything had arrived
    private record Kept(AnnualReport report, String seen, LocalDate day, Set<String> complete) {

        boolean holds(Facts facts, LocalDate today, Set<String> completeNow) throws SQLException {
            return day.equals(today) && complete.equals(completeNow) && facts.unchangedSince(seen);
        }
    }

    /// @param asked use only what was recorded up to this instant; without it, everything that has arrived
    AnnualReport get(String authority, Period year, Optional<Instant> asked) {
        KnownAt knownAt = sources.knownAt(asked, catalogue.all());
        if (!knownAt.latest()) {
            return snapshots.read(facts -> writer.write(facts, authority, year, knownAt));
        }
        Address address = new Address(authority, year.label());
        Set<String> complete = sources.completeServices();
        return snapshots.read(facts -> {
            if (facts.scope() != Sight.AUTHORITY) {
                return writer.write(facts, authority, year, knownAt);
            }
            Kept before = kept.getIfPresent(address);
            if (before != null && before.holds(facts, knownAt.day(), complete)) {
                return before.report();
            }
            AnnualReport report = writer.write(facts, authority, year, knownAt);
            kept.put(address, new Kept(report, facts.seen(), knownAt.day(), complete));
            return report;
        });
    }
}
