package uk.safeguarding.cases.childrecord;

import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.cases.child.Child;
import uk.safeguarding.platform.record.Source;

/// A record of one child that states facts.
///
/// @param <D> the facts, as they are stated and can be corrected
@MappedSuperclass
public abstract class ChildRecord<D> extends StatedRecord<D> {

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ChildRecord() {}

    protected ChildRecord(String localAuthority, @Nullable Source source) {
        super(localAuthority, source);
    }

    public abstract Child child();

    @Override
    public Set<UUID> persons() {
        return child().persons();
    }
}
