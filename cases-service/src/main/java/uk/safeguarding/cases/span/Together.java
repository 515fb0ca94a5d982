package uk.safeguarding.cases.span;

import jakarta.persistence.EntityManager;

/// Several records move at once: the database looks for overlaps when all have moved, not in between.
public final class Together {

    private Together() {}

    public static void move(EntityManager entities, Runnable changes) {
        entities.createNativeQuery("set constraints all deferred").executeUpdate();
        changes.run();
        entities.flush();
        entities.createNativeQuery("set constraints all immediate").executeUpdate();
    }
}
