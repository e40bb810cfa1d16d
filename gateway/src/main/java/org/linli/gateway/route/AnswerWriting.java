package org.linli.gateway.route;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** Spring leaves its writer out where its caller is left out; see {@link ServiceExchange}. */
@Configuration(proxyBeanMethods = false)
class AnswerWriting {

    private static final List<MediaType> STREAMS = List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_NDJSON);

    @Bean
    NettyWriteResponseFilter nettyWriteResponseFilter(ObjectProvider<List<HttpHeadersFilter>> filtersOfTrailers) {
        return new NettyWriteResponseFilter(STREAMS, filtersOfTrailers);
    }
}
