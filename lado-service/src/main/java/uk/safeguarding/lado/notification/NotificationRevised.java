package uk.safeguarding.lado.notification;

/// A notification was corrected or voided. Heard in the same transaction by what was made of it, which refuses
/// what it cannot stand beside.
public record NotificationRevised(Notification notification) {}
