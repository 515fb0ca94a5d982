package uk.safeguarding.platform.worklist;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Invalid;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.worklist.Duty.Urgency;
import uk.safeguarding.platform.worklist.Worklist.Count;
import uk.safeguarding.platform.worklist.Worklist.Party;
import uk.safeguarding.platform.worklist.Worklist.Question;

@Path("/v1/worklist")
@RunOnVirtualThread
@IfBuildProperty(name = "outbox.enabled", stringValue = "true")
@Tag(name = "Worklist", description = "What is overdue, due and coming up, with the rule behind each")
public class WorklistResource {

    private static final String SIX_WEEKS = "42";

    private final Worklist worklist;
    private final Clock clock;

    WorklistResource(Worklist worklist, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    /// By whom duties are counted.
    @Schema(name = "WorklistParty")
    public enum By {
        STAFF,
        TEAM,
        SERVICE
    }

    @GET
    @RolesAllowed({"CASES__WORKLIST__RO", "CONFERENCES__WORKLIST__RO", "LADO__WORKLIST__RO"})
    @Operation(
            operationId = "listDuties",
            summary = "List what must be done, the most urgent first, with the rule behind each",
            description = """
                    Of the records that the caller sees. With `staffId` or `team`, of the persons with whom that member of staff or
                    team works today: a reviewing officer asks with their own.""")
    public Page<Duty> list(
            @RestQuery @Nullable Urgency urgency,
            @Parameter(description = "Only records of this collection, such as `reviews`")
                    @RestQuery
                    @Size(max = 60)
                    @Nullable
                    String collection,
            @Parameter(description = "Of the persons with whom this member of staff works, by staff reference")
                    @RestQuery
                    @Size(max = 40)
                    @Nullable
                    String staffId,
            @Parameter(description = "Of the persons with whom this team works, by its code")
                    @RestQuery
                    @Size(max = 40)
                    @Nullable
                    String team,
            @Parameter(description = "How many days ahead") @RestQuery @DefaultValue(SIX_WEEKS) @Min(0) @Max(366)
                    int days,
            @BeanParam @Valid PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        LocalDate horizon = today.plusDays(days);
        if (collection != null && !worklist.knows(collection)) {
            throw new Invalid("collection-without-duties", "There are no duties in a collection of that name");
        }
        if (staffId != null && team != null) {
            throw new Invalid("staff-or-team", "Ask for a member of staff or for a team");
        }
        LocalDate from = urgency == null ? LocalDate.EPOCH : urgency.first(today);
        LocalDate to = urgency == null ? horizon : urgency.last(today, horizon);
        return worklist.page(new Question(collection, from, to, party(staffId, team)), today, page);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({"CASES__WORKLIST__RO", "CONFERENCES__WORKLIST__RO", "LADO__WORKLIST__RO"})
    @Operation(
            operationId = "countDuties",
            summary = "Count what is overdue, due and coming up, by member of staff, team or for the service",
            description = """
                    Of the records that the caller sees; the party with the most overdue duties first, 200 at most. A duty counts
                    with each member of staff or team that works with one of its persons today.""")
    public WorklistSummary summary(
            @RestQuery @DefaultValue("SERVICE") @NotNull By by,
            @Parameter(description = "How many days ahead") @RestQuery @DefaultValue(SIX_WEEKS) @Min(0) @Max(366)
                    int days) {
        LocalDate today = LocalDate.now(clock);
        String kind = switch (by) {
            case STAFF -> "PERSON";
            case TEAM -> "TEAM";
            case SERVICE -> null;
        };
        List<WorklistCount> counts = worklist.counts(kind, today, today.plusDays(days)).stream()
                .map(WorklistCount::of)
                .toList();
        return new WorklistSummary(by, counts);
    }

    private static @Nullable Party party(@Nullable String staffId, @Nullable String team) {
        if (staffId != null) {
            return new Party("PERSON", staffId);
        }
        return team == null ? null : new Party("TEAM", team);
    }

    public record WorklistSummary(
            By by, @Schema(maxItems = 200) List<WorklistCount> counts) {}

    /// @param party staff reference or code of the team; null for the service
    public record WorklistCount(
            @Schema(maxLength = 40) @Nullable String party,

            @Schema(minimum = "0") long overdue,
            @Schema(minimum = "0") long due,
            @Schema(minimum = "0") long comingUp) {

        static WorklistCount of(Count count) {
            return new WorklistCount(count.party(), count.overdue(), count.due(), count.comingUp());
        }
    }
}
