package uk.safeguarding.reporting.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.metrics.MetricHeader.Closing;
import uk.safeguarding.reporting.metrics.MetricHeader.Kind;

/// Reads a metric from its file and refuses one whose header is wrong, so that a mistake is found by the build and not
/// by the reader of a report. What needs the database is checked by [MetricCheck].
final class MetricFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final Pattern SHAPE = Pattern.compile("\\s*/\\* ---\\R(.*?)\\R--- \\*/\\R(.*)", Pattern.DOTALL);
    private static final Pattern FACT_TABLE = Pattern.compile(
            "\\b(([a-z0-9_]+_fact|relationship|sensitivity_today)\\b|authority\\.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("\\w+ = \\w+( \\+ \\w+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");

    private final String path;

    /// @param path under `metrics/`, such as `iro/reviews-in-timescale.sql`
    MetricFile(String path) {
        this.path = path;
    }

    /// @throws MetricFormatException if the file does not say what it must
    Metric read(String text) {
        Matcher parts = SHAPE.matcher(text);
        require(parts.matches(), "begin with a header between /* --- and --- */, then the query");
        MetricHeader header = header(parts.group(1));
        Metric metric = new Metric(header, parts.group(2).strip(), dimensions(header));
        checkNames(metric);
        checkFacts(metric);
        checkAggregate(header);
        checkParameters(metric);
        metric.closes().forEach(closing -> checkClosing(header, closing));
        return metric;
    }

    private MetricHeader header(String yaml) {
        try {
            return YAML.readValue(yaml, MetricHeader.class);
        } catch (JsonProcessingException e) {
            throw refused("the header cannot be read: " + e.getOriginalMessage());
        }
    }

    private SequencedMap<String, Dimension> dimensions(MetricHeader header) {
        SequencedMap<String, Dimension> dimensions = new LinkedHashMap<>();
        for (JsonNode entry : Optional.ofNullable(header.dimensions()).orElse(List.of())) {
            String name =
                    entry.isTextual() ? entry.asText() : entry.fieldNames().next();
            require(NAME.matcher(name).matches(), "a dimension is named in camel case");
            dimensions.put(name, Dimension.of(name, settings(entry.get(name))));
        }
        return dimensions;
    }

    private Dimension.Settings settings(@Nullable JsonNode node) {
        try {
            return node == null
                    ? new Dimension.Settings(null, false, null, false)
                    : YAML.treeToValue(node, Dimension.Settings.class);
        } catch (JsonProcessingException e) {
            throw refused("the settings of a dimension are column, multi, codes and groups: " + e.getOriginalMessage());
        }
    }

    private void checkNames(Metric metric) {
        MetricHeader header = metric.header();
        require(path.equals(header.section() + "/" + header.id() + ".sql"), "the path is <section>/<id>.sql");
        require(header.version() > 0, "versions are counted from 1");
        require(header.units().containsKey(header.unit()), "the unit must be one of the units");
        require(!header.records().isEmpty(), "records names the columns that identify the records behind a row");
        require(
                header.defaultBy() == null || metric.dimensions().containsKey(header.defaultBy()),
                "defaultBy must be one of the dimensions");
        require(
                header.goodDirection() == null || Set.of("up", "down").contains(header.goodDirection()),
                "goodDirection is up or down");
        require(
                header.jurisdiction() == null || Set.of("E", "W").contains(header.jurisdiction()),
                "jurisdiction is E or W");
    }

    /// The functions show a caller what they may see; the tables would show everything.
    private void checkFacts(Metric metric) {
        String queries = metric.sql() + " " + String.join(" ", metric.known().values());
        require(
                !FACT_TABLE.matcher(queries).find(),
                "facts are read by their functions, such as reviews_known(:knownAt)");
    }

    private void checkAggregate(MetricHeader header) {
        Aggregate aggregate = header.aggregate();
        require(aggregate.isCount() || header.outOf() != null, "outOf says what the denominator is");
        require(!aggregate.isCount() || header.outOf() == null, "a count is out of nothing");
        require((aggregate == Aggregate.RATE) == (header.per() != null), "per belongs to a rate, and a rate needs it");
    }

    private void checkParameters(Metric metric) {
        Set<String> used = NamedSql.namesIn(metric.sql());
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(metric.parameterTypes().keySet());
        require(unknown.isEmpty(), "the query names parameters that do not exist: " + unknown);
        Set<String> unused = new TreeSet<>(metric.parameters().keySet());
        unused.removeAll(used);
        require(unused.isEmpty(), "the query does not use its parameters " + unused);
        require(
                metric.parameters().keySet().containsAll(metric.known().keySet()),
                "known is about the metric's own parameters");
        require(
                used.containsAll(Set.of("localAuthority", "knownAt")),
                "the query must ask for :localAuthority and :knownAt");
        if (metric.header().period() == Kind.FLOW) {
            require(used.containsAll(Set.of("from", "to")), "a flow asks for :from and :to");
        } else {
            require(used.contains("asAt") && !used.contains("from"), "a snapshot asks for :asAt and not for :from");
        }
    }

    private void checkClosing(MetricHeader header, Closing closing) {
        require(RULE.matcher(closing.rule()).matches(), "a rule of closes reads: a = b + c");
        require(header.units().containsKey(closing.unit()), "closes is in one of the units");
        Set<String> named = Set.copyOf(Arrays.asList(closing.rule().split(" [=+] ")));
        require(named.equals(closing.terms().keySet()), "closes gives a condition for each name in its rule");
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            throw refused(problem);
        }
    }

    private MetricFormatException refused(String problem) {
        return new MetricFormatException(path, problem);
    }
}
