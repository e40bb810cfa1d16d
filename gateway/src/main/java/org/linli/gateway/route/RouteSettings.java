package org.linli.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway lets through, and how long it waits.
 *
 * @param bodyLimit the largest body
 * @param importBodyLimit the largest file of divisions or outlines
 * @param photoBodyLimit the largest photo of an order or project, with the form around it
 * @param connectTimeout how long it may take to reach a service
 * @param timeout how long a service may take to answer
 * @param slowTimeout how long a verification of the boards or of an audit trail, or a photo on its way, may take
 * @param importTimeout how long such a file may be on its way
 * @param breakerOpenFor how long a service that fails is left alone
 * @param streams live streams that may be open at a time
 * @param concurrentCalls calls of one service that may be under way at a time
 */
@ConfigurationProperties("linli.gateway")
record RouteSettings(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("64MB") DataSize importBodyLimit,
        @DefaultValue("11MB") DataSize photoBodyLimit,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("60s") Duration slowTimeout,
        @DefaultValue("5m") Duration importTimeout,
        @DefaultValue("5s") Duration breakerOpenFor,
        @DefaultValue("5000") int streams,
        @DefaultValue("250") int concurrentCalls) {}
