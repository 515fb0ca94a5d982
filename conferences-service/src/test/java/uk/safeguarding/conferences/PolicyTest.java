package uk.safeguarding.conferences;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.PolicyContract;

@QuarkusTest
class PolicyTest extends PolicyContract {}
