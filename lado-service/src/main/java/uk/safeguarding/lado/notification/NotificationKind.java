package uk.safeguarding.lado.notification;

/// What somebody who turned to the LADO wanted. Advice is never counted as a referral.
public enum NotificationKind {
    ADVICE,
    REFERRAL
}
