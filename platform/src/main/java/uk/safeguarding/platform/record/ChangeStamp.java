package uk.safeguarding.platform.record;

import io.quarkus.arc.Arc;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.time.Instant;
import uk.safeguarding.platform.security.Caller;

/// Writes into each record who changed it and when, so that no behaviour has to.
public class ChangeStamp {

    @PrePersist
    void created(Aggregate record) {
        record.stampCreated(who(), now());
    }

    @PreUpdate
    void changed(Aggregate record) {
        record.stampChanged(who(), now());
    }

    private static String who() {
        String subject = Arc.container().instance(Caller.class).get().subject();
        return subject == null ? "system" : subject;
    }

    private static Instant now() {
        return Instant.now(Arc.container().instance(Clock.class).get());
    }
}
