package uk.safeguarding.cases;

import uk.safeguarding.platform.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("cases");
    }
}
