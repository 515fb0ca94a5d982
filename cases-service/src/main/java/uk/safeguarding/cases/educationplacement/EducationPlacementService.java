package uk.safeguarding.cases.educationplacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.ChildRepository;
import uk.safeguarding.cases.span.Succession;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.event.Outbox;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Corrections;
import uk.safeguarding.platform.record.Recorded;
import uk.safeguarding.platform.record.Revision;
import uk.safeguarding.platform.record.Source;
import uk.safeguarding.platform.sealing.ChildSealing;

/// The use cases of an education placement. One public method is one transaction; what must follow from it for the
/// others of the child is [Succession]'s.
@ApplicationScoped
@Transactional
public class EducationPlacementService {

    private final EducationPlacementRepository placements;
    private final ChildRepository children;
    private final Corrections corrections;
    private final Clock clock;
    private final Succession<EducationPlacement> succession;

    EducationPlacementService(
            EducationPlacementRepository placements,
            ChildRepository children,
            Corrections corrections,
            Outbox outbox,
            Clock clock) {
        this.placements = placements;
        this.children = children;
        this.corrections = corrections;
        this.clock = clock;
        this.succession =
                new Succession<>(placements, one -> placements.of(one.child()), Succession.Gaps.ALLOWED, outbox, clock);
    }

    /// Records that a child started there; the one before ends on that day.
    public Recorded<EducationPlacement> start(
            UUID childId, @Nullable Source source, EducationPlacementDetails details) {
        var before = placements.from(source);
        if (before.isPresent()) {
            return Recorded.before(before.get());
        }
        EducationPlacement placement = new EducationPlacement(children.held(childId), source, details);
        succession.start(placement, cut -> {});
        return Recorded.fresh(placement);
    }

    public EducationPlacement end(UUID id, Revision expected, LocalDate on) {
        EducationPlacement placement = placements.get(id, expected);
        return succession.end(placement, on);
    }

    public EducationPlacement correct(
            UUID id, Revision expected, UnaryOperator<EducationPlacementDetails> correction, Because why) {
        EducationPlacement placement = placements.get(id, expected);
        corrections.mustBeAllowed(placement);
        EducationPlacementDetails corrected = correction.apply(placement.details());
        return succession.correct(placement, () -> placement.correct(corrected, why, LocalDate.now(clock)));
    }

    /// @throws Conflict `education-placement-open`
    void standAgainst(@Observes ChildSealing event) {
        if (placements.isOpen(event.childId())) {
            throw new Conflict("education-placement-open", "An education placement is still open; end it first");
        }
    }

    public EducationPlacement revoke(UUID id, Revision expected, Because why) {
        EducationPlacement placement = placements.get(id, expected);
        corrections.mustBeAllowed(placement);
        return succession.revoke(placement, why);
    }
}
