package uk.safeguarding.cases.educationplacement;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.cases.span.Bounds;
import uk.safeguarding.cases.span.Span;
import uk.safeguarding.platform.record.Because;
import uk.safeguarding.platform.record.Source;

/// Where a child is at school, in early education or in training, from a day to another. It does not end with care.
@Entity
@Table(name = "education_placement")
@CheckReturnValue
public class EducationPlacement extends Span {

    @ManyToOne(optional = false)
    private Child child;

    @Embedded
    private EducationPlacementDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EducationPlacement() {}

    /// @throws Conflict as [Child#mustTakeRecords]
    EducationPlacement(Child child, @Nullable Source source, EducationPlacementDetails details) {
        super(child.localAuthority(), source);
        child.mustTakeRecords();
        this.child = child;
        this.details = details;
    }

    @Override
    public Child child() {
        return child;
    }

    EducationPlacementDetails details() {
        return details;
    }

    @Override
    public LocalDate from() {
        return details.from();
    }

    @Override
    public @Nullable LocalDate to() {
        return details.to();
    }

    @Override
    protected Bounds bounds() {
        return Bounds.of(child);
    }

    @Override
    protected String kind() {
        return "education-placement";
    }

    @Override
    protected void lie(LocalDate from, @Nullable LocalDate to) {
        details = details.lying(from, to);
    }

    @Override
    protected void mustBeSound() {}

    /// Corrects what was recorded by mistake.
    EducationPlacementEvent correct(EducationPlacementDetails corrected, Because why, LocalDate today) {
        markCorrected(why);
        details = corrected;
        mustStand(today);
        return event("corrected", nextRevision());
    }

    @Override
    protected EducationPlacementEvent event(String happened, long revision) {
        return EducationPlacementEvent.of(this, happened, revision);
    }
}
