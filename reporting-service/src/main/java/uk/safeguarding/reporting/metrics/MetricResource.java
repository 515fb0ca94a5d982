package uk.safeguarding.reporting.metrics;

import static uk.safeguarding.reporting.metrics.MetricPermissions.CONFERENCES_METRIC;
import static uk.safeguarding.reporting.metrics.MetricPermissions.IRO_METRIC;
import static uk.safeguarding.reporting.metrics.MetricPermissions.LADO_LINEAGE;
import static uk.safeguarding.reporting.metrics.MetricPermissions.LADO_METRIC;
import static uk.safeguarding.reporting.metrics.MetricPermissions.LINEAGE;
import static uk.safeguarding.reporting.metrics.MetricPermissions.METRIC;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.record.Cursor;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.security.Sight;
import uk.safeguarding.reporting.metrics.Figure.PeriodAnswer;
import uk.safeguarding.reporting.metrics.Lineage.CountedUnit;

/// Every figure of the reports, what it means, and the records behind it.
@Path("/v1/metrics")
@RunOnVirtualThread
@Tag(name = "Metrics", description = "Figures, what they mean, and the records behind them")
public class MetricResource {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final MetricCatalogue catalogue;
    private final MetricPermissions permissions;
    private final QuestionReader questions;
    private final Snapshots snapshots;
    private final Figures figures;
    private final Lineage lineage;
    private final CodeSets codeSets;

    MetricResource(
            MetricCatalogue catalogue,
            MetricPermissions permissions,
            QuestionReader questions,
            Snapshots snapshots,
            Figures figures,
            Lineage lineage,
            CodeSets codeSets) {
        this.catalogue = catalogue;
        this.permissions = permissions;
        this.questions = questions;
        this.snapshots = snapshots;
        this.figures = figures;
        this.lineage = lineage;
        this.codeSets = codeSets;
    }

    @GET
    @RolesAllowed({METRIC, LADO_METRIC, IRO_METRIC, CONFERENCES_METRIC})
    @Operation(operationId = "listMetrics", summary = "List the figures that you may ask for")
    public Page<MetricDefinition.Summary> list() {
        List<MetricDefinition.Summary> allowed = catalogue.all().stream()
                .filter(permissions::mayAsk)
                .map(MetricDefinition.Summary::of)
                .toList();
        return new Page<>(allowed, new Page.Paging(null, Math.max(1, allowed.size())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({METRIC, LADO_METRIC, IRO_METRIC, CONFERENCES_METRIC})
    @Operation(
            operationId = "getMetric",
            summary = "Answer a figure of one authority and period",
            description =
                    "`scope` says of whom: of all the authority's children, or, for those who work with children, of those"
                            + " with whom they or their teams work today and whose records they may see. What is about"
                            + " several children counts where all of them are.")
    public Figure get(
            @Pattern(regexp = ID) @Size(max = 100) String id,
            @Valid @BeanParam MetricFilter filter,
            @RestQuery
                    @Size(max = 40)
                    @Parameter(description = "One of the metric's dimensions", example = "ageBand")
                    @Nullable
                    String by,
            @RestQuery
                    @Pattern(regexp = "previous")
                    @Parameter(description = "`previous`: compare with the same period or day a year before")
                    @Nullable
                    String compare,
            UriInfo uri) {
        Metric metric = metric(id);
        Sight scope = permissions.scope(metric);
        Question question = questions.read(metric, scope, filter, uri.getQueryParameters());
        var dimension = questions.dimension(metric, by);
        return snapshots.read(scope, facts -> figures.answer(facts, question, dimension, compare != null));
    }

    @GET
    @Path("/{id}/definition")
    @RolesAllowed({METRIC, LADO_METRIC, IRO_METRIC, CONFERENCES_METRIC})
    @Operation(operationId = "getMetricDefinition", summary = "Say what a figure means and how it is made")
    public MetricDefinition define(@Pattern(regexp = ID) @Size(max = 100) String id) {
        Metric metric = metric(id);
        permissions.requireMetric(metric);
        String authority = questions.authority(null);
        return MetricDefinition.of(metric, dimension -> codeSets.of(dimension, authority));
    }

    @GET
    @Path("/{id}/lineage")
    @RolesAllowed({LINEAGE, LADO_LINEAGE})
    @Operation(
            operationId = "listMetricLineage",
            summary = "List the units that a figure counts and leaves out, with their reasons and events")
    public LineagePage trace(
            @Pattern(regexp = ID) @Size(max = 100) String id,
            @Valid @BeanParam MetricFilter filter,
            @RestQuery @Pattern(regexp = "COUNTED|NOT_COUNTED|LEFT_OUT") @Nullable String state,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        Metric metric = metric(id);
        Sight scope = permissions.lineageScope(metric);
        Question question = questions.read(metric, scope, filter, uri.getQueryParameters());
        UUID after = page.cursor().map(Cursor::id).orElse(null);
        List<CountedUnit> units =
                snapshots.read(scope, facts -> lineage.page(facts, question, after, state, page.pageSize()));
        return LineagePage.of(question, Page.of(units, page.pageSize(), unit -> new Cursor("", unit.place())));
    }

    private Metric metric(String id) {
        return catalogue.find(id).orElseThrow(() -> new NotFound("metric"));
    }

    /// A page of the records behind a figure, with the question it answers.
    public record LineagePage(
            String metric,
            int version,
            String unit,
            String localAuthority,
            PeriodAnswer period,
            LocalDate asAt,
            Instant knownAt,
            boolean latest,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant clampedFrom,

            List<CountedUnit> data,
            Page.Paging paging)
            implements AboutPersons {

        static LineagePage of(Question question, Page<CountedUnit> page) {
            return new LineagePage(
                    question.metric().id(),
                    question.metric().header().version(),
                    question.unit(),
                    question.localAuthority(),
                    PeriodAnswer.of(question.period()),
                    question.asAt(),
                    question.knownAt().instant(),
                    question.knownAt().latest(),
                    question.knownAt().clampedFrom(),
                    page.data(),
                    page.paging());
        }

        @Override
        public Set<String> persons() {
            return data.stream().flatMap(unit -> unit.subjects().stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean nobody() {
            return data.isEmpty();
        }
    }
}
