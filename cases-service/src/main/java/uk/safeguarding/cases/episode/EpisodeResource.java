package uk.safeguarding.cases.episode;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.safeguarding.cases.episode.EpisodeService.Episodes;
import uk.safeguarding.platform.audit.AboutPersons;
import uk.safeguarding.platform.record.Warning;

@Path("/v1/periods-of-care")
@RunOnVirtualThread
@Tag(name = "Periods of care")
public class EpisodeResource {

    private final EpisodeService service;

    EpisodeResource(EpisodeService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/episodes")
    @RolesAllowed("CASES__EPISODE__RO")
    @Operation(
            operationId = "listEpisodes",
            summary = "The episodes of a period of care, as the SSDA903 return sees them",
            description = """
                    Worked out from the period, its legal statuses and its placements: consecutive, from the day the child
                    started to be looked after, the earliest first. What the records do not say is null. What the return would
                    query is said as warnings: days without a legal status or a placement, an unexplained change of placement
                    (`ssda903-225`), an adoptive placement without its order (`ssda903-408`), short breaks over 17 days
                    (`ssda903-365`) or 75 days in 12 months (`ssda903-367`; in Wales 4 weeks and 120 days), a third
                    temporary placement for a holiday of the carers in 12 months (`ssda903-377`).""")
    public EpisodesResponse list(UUID id) {
        return EpisodesResponse.of(service.of(id));
    }

    public record EpisodesResponse(
            UUID periodOfCareId,
            UUID childId,
            @Schema(maxItems = 1000) List<Episode> data,
            @Schema(maxItems = 20) List<Warning> warnings)
            implements AboutPersons {

        static EpisodesResponse of(Episodes episodes) {
            return new EpisodesResponse(
                    episodes.period().id(), episodes.period().child().id(), episodes.episodes(), episodes.warnings());
        }

        @Override
        public Set<String> persons() {
            return AboutPersons.names(childId);
        }
    }
}
