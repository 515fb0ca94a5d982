package uk.safeguarding.reporting.metrics;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.reporting.facts.RecordType;
import uk.safeguarding.reporting.metrics.MetricHeader.Unit;
import uk.safeguarding.reporting.metrics.Snapshots.FactsUnreadableException;

/// Has the database read every query that can be made of every metric, so that a figure that cannot be answered stops
/// the service, and the build, instead of the person who asks for it.
@ApplicationScoped
public class MetricCheck {

    private static final String[] TEXTS = {"text", "subject", "pseudonym", "code", "abuse", "area_code"};
    private static final String[] ARRAYS = {"_text", "codes"};
    private static final String[] NUMBERS = {"numeric", "int4", "int8"};
    private static final String[] KEYS = {"uuid", "text", "subject", "pseudonym"};

    private final MetricCatalogue catalogue;
    private final Snapshots snapshots;
    private final CodeSets codeSets;

    MetricCheck(MetricCatalogue catalogue, Snapshots snapshots, CodeSets codeSets) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.codeSets = codeSets;
    }

    void atStart(@Observes StartupEvent start) {
        catalogue.all().forEach(this::check);
    }

    /// @throws MetricFormatException if the database cannot answer it, or its rows lack a column
    void check(Metric metric) {
        try {
            snapshots.read(facts -> {
                Map<String, String> columns = facts.columns(FigureSql.rows(metric));
                checkColumns(metric, columns);
                metric.dimensions().values().forEach(dimension -> checkDimension(metric, dimension, columns));
                prepareAll(metric, facts);
                return true;
            });
        } catch (FactsUnreadableException e) {
            throw refused(metric, "the database refuses the query: " + e.problem());
        }
    }

    private static void checkColumns(Metric metric, Map<String, String> columns) {
        require(metric, columns.get("counted"), "counted", "bool");
        require(metric, columns.get("subject"), "subject", TEXTS);
        require(metric, columns.get("reason"), "reason", TEXTS);
        Aggregate aggregate = metric.header().aggregate();
        if (aggregate.needsAmount()) {
            require(metric, columns.get("amount"), "amount", NUMBERS);
        }
        if (aggregate.needsOutOf()) {
            require(metric, columns.get("out_of"), "out_of", NUMBERS);
        }
        for (Unit unit : metric.header().units().values()) {
            require(metric, columns.get(unit.key()), unit.key(), KEYS);
        }
        metric.header().records().forEach((id, record) -> {
            require(metric, columns.get(id), id, "uuid");
            RecordType.ofTable(record + "_fact");
        });
    }

    private void checkDimension(Metric metric, Dimension dimension, Map<String, String> columns) {
        require(metric, columns.get(dimension.column()), dimension.column(), dimension.multi() ? ARRAYS : TEXTS);
        if (codeSets.find(dimension.codes()).isEmpty()) {
            throw refused(metric, "the dimension " + dimension.name() + " needs the code set " + dimension.codes());
        }
    }

    private static void prepareAll(Metric metric, Facts facts) throws SQLException {
        for (String condition : metric.known().values()) {
            facts.columns(FigureSql.known(metric, condition));
        }
        for (String unit : metric.header().units().keySet()) {
            FigureSql sql = new FigureSql(metric, unit);
            facts.columns(sql.total());
            facts.columns(LineageSql.page(metric, unit));
            for (Dimension dimension : metric.dimensions().values()) {
                facts.columns(sql.breakdown(dimension));
            }
            for (MetricHeader.Closing closing : metric.closes()) {
                facts.columns(sql.check(closing));
            }
        }
    }

    private static void require(Metric metric, @Nullable String type, String column, String... types) {
        if (type == null || !List.of(types).contains(type)) {
            throw refused(metric, "the query needs a column " + column + " of the type " + String.join(" or ", types));
        }
    }

    private static MetricFormatException refused(Metric metric, String problem) {
        return new MetricFormatException(metric.header().section() + "/" + metric.id() + ".sql", problem);
    }
}
