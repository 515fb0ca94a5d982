package uk.safeguarding.cases.childrecord;

import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.record.Source;

/// A record of the authority that states facts about nobody: posts, organisations. It needs no purpose and no
/// relationship, and stands in nobody's export.
///
/// @param <D> the facts, as they are stated and can be corrected
@MappedSuperclass
public abstract class NobodysRecord<D> extends StatedRecord<D> {

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NobodysRecord() {}

    protected NobodysRecord(String localAuthority, @Nullable Source source) {
        super(localAuthority, source);
    }

    @Override
    public Set<UUID> persons() {
        return Set.of();
    }
}
