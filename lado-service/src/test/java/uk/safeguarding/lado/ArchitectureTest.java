package uk.safeguarding.lado;

import uk.safeguarding.platform.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("lado");
    }
}
