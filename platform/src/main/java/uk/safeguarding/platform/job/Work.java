package uk.safeguarding.platform.job;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A kind of long work. It is done step by step, each in a transaction of its own together with its part of the result
/// and the progress, as the one who asked. An instance that dies loses the step at hand and no other; whoever takes
/// over
/// goes on behind the last that was committed. So a step must do nothing that its transaction does not undo.
public interface Work {

    /// Its name, in capitals with underscores.
    String kind();

    /// Does the next step, from [Job#nextFrom()] on.
    Step next(Job job);

    /// Whether its steps are one transaction: what they do is seen when the last is done, or never. What a step says of
    /// itself is seen at once.
    default boolean inOneTransaction(Job job) {
        return false;
    }

    /// Whether what the one transaction did is kept when the last step is done; otherwise only the result stays.
    default boolean keeps(Job job) {
        return true;
    }

    /// The media type of the result.
    default String mediaType(Job job) {
        return JobResource.NDJSON;
    }

    /// The lines that the result begins with, known when the last step is done.
    ///
    /// @param job with what the last step did
    String head(Job job);

    /// What a step did.
    ///
    /// @param lines    its part of the result, whole lines with their line feeds; empty for none
    /// @param done     how much it did, in what the kind counts
    /// @param total    of how much altogether, if the step found out
    /// @param persons  whose records are in its part
    /// @param nextFrom where the next step goes on; null if nothing is left to do
    record Step(
            String lines,
            long done,
            @Nullable Long total,
            Set<UUID> persons,
            @Nullable String nextFrom) {}
}
