package uk.safeguarding.cases.episode;

/// Why an episode began (SSDA903 RNE).
public enum ReasonForNewEpisode {
    /// The child started to be looked after.
    S,
    /// Change of legal status only.
    L,
    /// Change of placement and carer.
    P,
    /// Change of placement with the same carer.
    T,
    /// Change of legal status, placement and carer at the same time.
    B,
    /// Change of legal status and placement at the same time, with the same carer.
    U;

    /// @param status    whether the legal status changed
    /// @param placement whether the placement changed
    /// @param carer     whether the carer changed with it
    static ReasonForNewEpisode of(boolean status, boolean placement, boolean carer) {
        if (!placement) {
            return L;
        }
        if (status) {
            return carer ? B : U;
        }
        return carer ? P : T;
    }
}
