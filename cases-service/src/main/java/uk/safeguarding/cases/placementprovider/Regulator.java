package uk.safeguarding.cases.placementprovider;

/// Who registers and inspects a provider of placements.
public enum Regulator {
    /// The Office for Standards in Education, Children's Services and Skills, in England.
    OFSTED,
    /// Care Inspectorate Wales.
    CIW,
    /// The Care Quality Commission, in England: hospitals and care homes.
    CQC,
    /// The inspectorates of Scotland and Northern Ireland.
    OTHER_UK,
    /// Nobody: accommodation that need not be registered.
    UNREGULATED
}
