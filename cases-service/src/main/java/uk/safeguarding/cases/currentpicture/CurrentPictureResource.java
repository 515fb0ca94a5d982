package uk.safeguarding.cases.currentpicture;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.safeguarding.platform.record.Answers;
import uk.safeguarding.platform.security.Caller;

@Path("/v1/children")
@RunOnVirtualThread
@Tag(name = "Children")
public class CurrentPictureResource {

    private final CurrentPictures pictures;
    private final Caller caller;
    private final Clock clock;

    CurrentPictureResource(CurrentPictures pictures, Caller caller, Clock clock) {
        this.pictures = pictures;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("CASES__CHILD__RO")
    @Operation(
            operationId = "getChild",
            summary = "Read a child with the current picture of its care",
            description = """
                    Period of care, legal status, placement, reviewing officer and next review as they stand today, and what
                    stands out. The ETag is that of the child's own record. Some roles see less: chairs of conferences and
                    the MASH whether and how the child is looked after, conference administrators name and birth date, the
                    LADO that there is such a child.""")
    public RestResponse<CurrentPicture> get(UUID id) {
        CurrentPicture picture = pictures.of(id, LocalDate.now(clock)).narrowedTo(caller.fields());
        return Answers.ok(picture, picture.revision());
    }
}
