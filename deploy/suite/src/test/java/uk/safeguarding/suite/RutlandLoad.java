package uk.safeguarding.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/// Rutland's sample years in the running suite, loaded by whichever test comes first and found there by the others.
public final class RutlandLoad {

    private static final Progress PROGRESS = new Progress(System.out, false);

    private RutlandLoad() {}

    public static void requireIn(Suite suite) throws IOException {
        assertThat(into(suite).problems()).isEmpty();
    }

    static LoadReport into(Suite suite) throws IOException {
        try (Loader loader = suite.loader(DemonstrationUser.HOME_AUTHORITY)) {
            LoadReport report = loader.load(LoadFile.of(LoadFile.RUTLAND), PROGRESS);
            Load.tell(report, PROGRESS);
            return report;
        }
    }
}
