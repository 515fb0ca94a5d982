package uk.safeguarding.conferences;

import uk.safeguarding.platform.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("conferences");
    }
}
