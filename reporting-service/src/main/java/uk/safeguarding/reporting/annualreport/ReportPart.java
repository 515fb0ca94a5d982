package uk.safeguarding.reporting.annualreport;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import uk.safeguarding.reporting.metrics.Metric;

/// A section as `annual-report/sections.yaml` sets it out.
///
/// @param about   what the section is about, in a sentence or two
/// @param figures the metrics that come first, in their order
record ReportPart(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String about,
        @JsonProperty(required = true) List<String> figures) {

    private static final String FILE = "annual-report/sections.yaml";

    /// The sections in their order.
    static List<ReportPart> all() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The metrics of this section that exist in the authority's nation: first those that are named, then the others.
    List<Metric> metrics(Collection<Metric> metrics, String localAuthority) {
        return metrics.stream()
                .filter(metric -> metric.header().section().equals(id))
                .filter(metric -> {
                    String nation = metric.header().jurisdiction();
                    return nation == null || localAuthority.startsWith(nation);
                })
                .sorted(Comparator.comparingInt(metric -> place(metric.id())))
                .toList();
    }

    private int place(String metric) {
        int place = figures.indexOf(metric);
        return place < 0 ? figures.size() : place;
    }
}
