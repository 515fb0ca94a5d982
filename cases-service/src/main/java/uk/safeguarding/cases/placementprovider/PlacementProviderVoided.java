package uk.safeguarding.cases.placementprovider;

import uk.safeguarding.platform.record.Because;

/// A provider's record was voided, and what is kept of the provider goes with it.
public record PlacementProviderVoided(PlacementProvider provider, Because why) {}
