package org.linli.partymember.unit;

/** What a unit that checks in brings along. */
public enum Resource {
    VENUE,
    EQUIPMENT,
    FUNDS,
    VEHICLES,
    TRAINING,
    VOLUNTEERS,
    EXPERTS,
    LEGAL_AID,
    MEDICAL_CARE,
    JOBS
}
