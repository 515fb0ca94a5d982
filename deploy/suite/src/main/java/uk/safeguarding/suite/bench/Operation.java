package uk.safeguarding.suite.bench;

/// What is measured: one write, one read.
interface Operation {

    /// @throws Exception if it was not acknowledged; the measurement ends with it, for its figure would be wrong
    void once() throws Exception;

    /// Lays out what the next turn needs, outside its time.
    default void prepare() throws Exception {}
}
