package org.linli.grid.station;

/** What sort of place a station is. */
enum StationKind {
    /** 党群服务中心: rooms, counters and people. */
    SERVICE_CENTRE,
    /** 驿站: a place to rest for those who work outdoors, and for everyone. */
    WAY_STATION
}
