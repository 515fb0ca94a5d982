package uk.safeguarding.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Long work in the background.
@ConfigMapping(prefix = "jobs")
interface JobSettings {

    /// How many jobs an instance carries out at a time.
    @WithDefault("2")
    int workers();

    /// How long it takes at most until waiting work is seen that another instance was asked for.
    @WithDefault("1s")
    Duration poll();

    /// How long a step may take before the instance that carries it out is taken for dead, and another takes over.
    @WithDefault("20s")
    Duration lease();

    /// How long a job may take whose steps are one transaction.
    @WithDefault("1h")
    Duration longest();

    /// How often a job is taken up before it has failed.
    @WithDefault("5")
    int attempts();

    /// How long a job that ended is kept, with its result.
    @WithDefault("7d")
    Duration keep();

    /// How often it is looked for what was kept long enough.
    @WithDefault("1m")
    Duration forgetEvery();
}
