package uk.safeguarding.platform.sensitivity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.OpenEnded;
import uk.safeguarding.platform.record.Source;

/// That a person's records are restricted to a member of staff who is named, or that one who is named is excluded from
/// them. The database keeps both; exclusion beats every role.
@Entity
@Table(name = "sensitivity")
public class Sensitivity extends OpenEnded {

    @Column(updatable = false)
    private UUID person;

    @Embedded
    private SensitivityDetails details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Sensitivity() {}

    Sensitivity(String localAuthority, @Nullable Source source, UUID person, SensitivityDetails details) {
        super(localAuthority, source);
        this.person = person;
        this.details = details;
    }

    @Override
    public Set<UUID> persons() {
        return Set.of(person);
    }

    UUID person() {
        return person;
    }

    SensitivityDetails details() {
        return details;
    }

    @Override
    protected LocalDate from() {
        return details.from();
    }

    @Override
    protected String name() {
        return "sensitivity";
    }
}
