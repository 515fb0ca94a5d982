package uk.safeguarding.conferences;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Order;
import uk.safeguarding.platform.testing.EventContract;

/// Runs last: it looks at what the other tests recorded.
@QuarkusTest
@Order(Integer.MAX_VALUE)
class EventContractTest extends EventContract {}
