package uk.safeguarding.reporting.timescale;

import static uk.safeguarding.reporting.metrics.MetricPermissions.LADO_LINEAGE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.record.Cursor;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.reporting.metrics.MetricPermissions;
import uk.safeguarding.reporting.metrics.QuestionReader;
import uk.safeguarding.reporting.timescale.Breaches.After;
import uk.safeguarding.reporting.timescale.Breaches.Asked;

/// What was done late or has not been done, across all services, with the rule behind each.
@Path("/v1/timescales")
@RunOnVirtualThread
@Tag(name = "Timescales", description = "Every breach of every time limit, explained")
public class TimescaleResource {

    private static final String TIMESCALE = "REPORTING__TIMESCALE__RO";

    private final Breaches breaches;
    private final MetricPermissions permissions;
    private final QuestionReader questions;

    TimescaleResource(Breaches breaches, MetricPermissions permissions, QuestionReader questions) {
        this.breaches = breaches;
        this.permissions = permissions;
        this.questions = questions;
    }

    @GET
    @RolesAllowed({TIMESCALE, LADO_LINEAGE})
    @Operation(
            operationId = "listTimescales",
            summary = "List the duties that were done late or are overdue, the oldest first",
            description = "Duties of referrals to the designated officer are shown to that officer alone")
    public Page<Breach> list(
            @RestQuery
                    @Pattern(regexp = "[A-Z][0-9]{8}")
                    @Parameter(description = "GSS code of the authority; your own if left out")
                    @Nullable
                    String localAuthority,
            @RestQuery
                    @Pattern(regexp = "LATE|OVERDUE")
                    @Parameter(
                            description =
                                    "`LATE`: done after the last lawful day. `OVERDUE`: not done, and the day has passed. Both if left out")
                    @Nullable
                    String state,
            @Valid @BeanParam PageRequest page) {
        Asked asked = new Asked(
                questions.authority(localAuthority),
                state,
                permissions.seesAllegations(),
                permissions.has(TIMESCALE),
                page.cursor().map(TimescaleResource::after).orElse(null),
                page.pageSize() + 1);
        List<Breach> found = breaches.find(asked);
        return Page.of(
                found,
                page.pageSize(),
                breach -> new Cursor(String.valueOf(breach.timescale().due()), breach.place()));
    }

    private static After after(Cursor cursor) {
        try {
            return new After(LocalDate.parse(cursor.key()), cursor.id());
        } catch (DateTimeException e) {
            throw new Invalid("cursor-malformed", "The cursor is not one that this list gave");
        }
    }
}
