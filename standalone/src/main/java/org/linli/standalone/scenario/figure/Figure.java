package org.linli.standalone.scenario.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A figure that a scenario may expect, and where the API tells it. The names are the file's. */
public enum Figure {
    @JsonProperty("grids_total")
    GRIDS_TOTAL(readings -> readings.grids().path("gridsTotal")),
    @JsonProperty("grids_by_kind")
    GRIDS_BY_KIND(readings -> readings.grids().path("gridsByKind")),
    @JsonProperty("grids_outside_size")
    GRIDS_OUTSIDE_SIZE(readings -> readings.grids().path("gridsOutsideSize")),
    @JsonProperty("micro_grids_outside_size")
    MICRO_GRIDS_OUTSIDE_SIZE(readings -> readings.grids().path("microGridsOutsideSize")),
    @JsonProperty("staff_total")
    STAFF_TOTAL(readings -> readings.grids().path("staffTotal")),
    @JsonProperty("handling_rate")
    HANDLING_RATE(readings -> readings.requests().path("handlingRate").path("value")),
    @JsonProperty("patrol_rate")
    PATROL_RATE(readings -> readings.patrols().path("rate").path("value")),
    @JsonProperty("care_visits_overdue")
    CARE_VISITS_OVERDUE(readings -> readings.care().path("overdue")),
    @JsonProperty("matters_total")
    MATTERS_TOTAL(readings -> readings.catalogue().path("matters")),
    @JsonProperty("satisfaction_rate")
    SATISFACTION_RATE(readings -> readings.requests().path("satisfactionRate").path("value")),
    @JsonProperty("orders_on_joint_meeting_agenda")
    ORDERS_ON_JOINT_MEETING_AGENDA(readings -> readings.hotline().path("referred")),
    @JsonProperty("callbacks_delivered_per_order_in_sequence")
    CALLBACKS_DELIVERED_PER_ORDER_IN_SEQUENCE(readings -> readings.hotline().path("inSequence")),
    @JsonProperty("duplicate_hotline_numbers_created")
    DUPLICATE_HOTLINE_NUMBERS_CREATED(readings -> readings.hotline().path("duplicates")),
    @JsonProperty("requests_by_kind")
    REQUESTS_BY_KIND(readings -> readings.requests().path("byKind")),
    @JsonProperty("suggestions_by_class")
    SUGGESTIONS_BY_CLASS(readings -> readings.kinds().path("suggestions").path("byClass")),
    @JsonProperty("whistle_response_rate")
    WHISTLE_RESPONSE_RATE(
            readings -> readings.kinds().path("whistles").path("responseRate").path("value")),
    @JsonProperty("whistles_recounted_equal")
    WHISTLES_RECOUNTED_EQUAL(readings -> readings.kinds().path("recount").path("equal")),
    @JsonProperty("orders_suspended")
    ORDERS_SUSPENDED(readings -> readings.kinds().path("suspended")),
    @JsonProperty("orders_merged")
    ORDERS_MERGED(readings -> readings.kinds().path("merged")),
    @JsonProperty("unit_check_in_rate")
    UNIT_CHECK_IN_RATE(readings ->
            readings.kinds().path("checkIns").path("unitCheckInRate").path("value")),
    @JsonProperty("member_check_in_rate")
    MEMBER_CHECK_IN_RATE(readings ->
            readings.kinds().path("checkIns").path("memberCheckInRate").path("value")),
    @JsonProperty("missed_members")
    MISSED_MEMBERS(readings -> readings.kinds().path("checkIns").path("missedMembers")),
    /** Is played after all others have been compared, for it changes what they tell. */
    @JsonProperty("after_removal")
    AFTER_REMOVAL(readings -> MissingNode.getInstance()),
    @JsonProperty("pioneers")
    PIONEERS(readings -> readings.kinds().path("titles").path("PIONEER")),
    @JsonProperty("honours")
    HONOURS(readings -> readings.kinds().path("titles").path("HONOUR")),
    /** Is read after all others have been compared, for each name that is looked for leaves a record. */
    @JsonProperty("board_entries_with_unmasked_name_without_consent")
    BOARD_ENTRIES_WITH_UNMASKED_NAME_WITHOUT_CONSENT(readings -> MissingNode.getInstance()),
    @JsonProperty("meeting_resolution_rate")
    MEETING_RESOLUTION_RATE(
            readings -> readings.kinds().path("meetings").path("resolutionRate").path("value")),
    @JsonProperty("wishes_claimed")
    WISHES_CLAIMED(readings -> readings.kinds().path("wishes").path("claimed")),
    @JsonProperty("wishes_fulfilled")
    WISHES_FULFILLED(readings -> readings.kinds().path("wishes").path("fulfilled")),
    @JsonProperty("projects")
    PROJECTS(readings -> readings.kinds().path("projects").path("projects")),
    @JsonProperty("co_building_agreements")
    CO_BUILDING_AGREEMENTS(readings -> readings.kinds().path("agreements")),
    @JsonProperty("key_households_without_pairing")
    KEY_HOUSEHOLDS_WITHOUT_PAIRING(readings -> readings.pairings().path("keyHouseholdsWithoutPairing")),
    @JsonProperty("ledger_recomputed_equals_boards")
    LEDGER_RECOMPUTED_EQUALS_BOARDS(readings -> readings.ledger().path("equal"));

    private final Function<Readings, JsonNode> reading;

    Figure(Function<Readings, JsonNode> reading) {
        this.reading = reading;
    }

    JsonNode in(Readings readings) {
        return reading.apply(readings);
    }

    /** Its name in a file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
