package uk.safeguarding.cases.resourcepack;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.duty.Due;
import uk.safeguarding.cases.duty.Duty;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;
import uk.safeguarding.platform.calendar.Rule;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// The pack that explains to a child, or to the parents, what it is to come into care; issued or due.
@Entity
@Table(name = "resource_pack")
@CheckReturnValue
public class ResourcePack extends Duty<ResourcePackOutcome> {

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Embedded
    private @Nullable ResourcePackOutcome outcome;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ResourcePack() {}

    ResourcePack(PeriodOfCare periodOfCare, Audience audience, Due due) {
        super(periodOfCare, due);
        this.audience = audience;
    }

    Audience audience() {
        return audience;
    }

    /// Whether it is a pack issued once more, besides the one that was due.
    boolean reissued() {
        return due().rule().equals(ResourcePackTimescale.REISSUE);
    }

    @Override
    public Optional<ResourcePackOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    public Optional<LocalDate> doneOn() {
        return outcome().map(ResourcePackOutcome::issuedOn);
    }

    @Override
    protected LocalDate dayOf(ResourcePackOutcome told) {
        return told.issuedOn();
    }

    @Override
    protected void take(ResourcePackOutcome told) {
        outcome = told;
    }

    @Override
    protected String kind() {
        return "resource-pack";
    }

    @Override
    protected String done() {
        return "issued";
    }

    @Override
    protected Rule rule() {
        return ResourcePackTimescale.rule(due());
    }

    /// It may be issued before care begins.
    ///
    /// @throws RuleBroken `resource-pack-after-care`, `resource-pack-before-birth`
    @Override
    protected void mustBeSound(ResourcePackOutcome told) {
        mustPrecedeTheEndOfCare(told.issuedOn());
    }

    @Override
    protected ResourcePackEvent event(String happened, long revision) {
        return ResourcePackEvent.of(this, happened, revision, ageYears());
    }
}
