package uk.safeguarding.conferences;

import uk.safeguarding.platform.testing.EventContract;

/// Without `@QuarkusTest`, so that it runs after all tests that cause events.
class EventContractTest extends EventContract {}
