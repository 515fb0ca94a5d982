package uk.safeguarding.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The sample year that a suite has from its first start on, so that there are figures to look at.
public final class FirstSample {

    private static final String MARKER = "sample-loaded";

    private FirstSample() {}

    /// Loads it, unless that was done before. A failure is told and stops nothing: the next start tries again.
    public static void load(Suite suite, Progress progress) throws IOException {
        Path marker = suite.directory().resolve(MARKER);
        if (Files.exists(marker)) {
            return;
        }
        LoadFile file = LoadFile.of(LoadFile.RUTLAND);
        try (Loader loader = suite.loader(file.authority())) {
            if (Load.tell(loader.load(file, progress), progress)) {
                Files.writeString(marker, file.name() + "\n");
            }
        } catch (Refusal e) {
            progress.say("The sample year was not loaded: " + e.getMessage());
        }
    }
}
