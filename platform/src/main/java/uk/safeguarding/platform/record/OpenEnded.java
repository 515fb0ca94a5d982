package uk.safeguarding.platform.record;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.error.DomainException.Conflict;
import uk.safeguarding.platform.error.DomainException.RuleBroken;

/// A record of what holds from a day on until it is ended, once.
@MappedSuperclass
public abstract class OpenEnded extends Aggregate {

    @Column(name = "\"to\"")
    private @Nullable LocalDate to;

    protected OpenEnded() {}

    protected OpenEnded(String localAuthority, @Nullable Source source) {
        super(localAuthority, source);
    }

    /// The first day on which it holds.
    protected abstract LocalDate from();

    /// The record's name in kebab case, as in `sensitivity-ended`.
    protected abstract String name();

    /// The first day on which it holds no more; null while open.
    public @Nullable LocalDate to() {
        return to;
    }

    /// @throws Conflict   such as `sensitivity-ended` if it has an end already
    /// @throws RuleBroken such as `sensitivity-ends-before-start`
    public void end(LocalDate on) {
        if (to != null) {
            throw new Conflict(name() + "-ended", "It has ended already");
        }
        if (on.isBefore(from())) {
            throw new RuleBroken(name() + "-ends-before-start", "It cannot end before its first day");
        }
        to = on;
    }

    /// On which day.
    public record EndRequest(
            @Schema(description = "The day on which it holds no more; not included") @NotNull
            LocalDate to) {}
}
