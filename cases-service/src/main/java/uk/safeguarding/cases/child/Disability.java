package uk.safeguarding.cases.child;

/// The disability codes of the children-in-need census.
public enum Disability {
    /// None; it stands alone.
    NONE,
    /// Mobility.
    MOB,
    /// Hand function.
    HAND,
    /// Personal care.
    PC,
    /// Incontinence.
    INC,
    /// Communication.
    COMM,
    /// Learning.
    LD,
    /// Hearing.
    HEAR,
    /// Vision.
    VIS,
    /// Behaviour.
    BEH,
    /// Consciousness.
    CON,
    /// Autism or Asperger syndrome.
    AUT,
    /// Disabled under the Equality Act 2010 in another way.
    DDA
}
