package uk.safeguarding.cases.placement;

/// Under which exception a child was placed before what is otherwise asked first. It decides how often the
/// child is visited.
public enum PlacedUnder {
    /// With a parent, before the parent's suitability was assessed: SI 2010/959 reg. 19; Wales, WSI 2015/1818
    /// reg. 20.
    REG_19,
    /// With a connected person who is approved as a foster parent for the time being: SI 2010/959 reg. 24;
    /// Wales, WSI 2015/1818 reg. 26.
    REG_24
}
