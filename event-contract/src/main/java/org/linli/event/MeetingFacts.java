package org.linli.event;

import java.time.Instant;

/**
 * What is true of a joint meeting whatever happens to it, sent along with each of its events and those of its resolutions.
 *
 * @param meetingId its id
 * @param councilId the council that meets
 * @param division whose council that is: a district, street or community
 * @param convenedAt when it was convened
 */
public record MeetingFacts(String meetingId, String councilId, DivisionCode division, Instant convenedAt) {}
