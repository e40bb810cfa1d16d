package org.linli.gateway.route;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import reactor.netty.http.client.HttpClient;

/** Spring's filters that call a service and pass its answer on, with our headers instead of five filters' copies of them. */
@Configuration(proxyBeanMethods = false)
class ServiceRouting {

    private static final List<MediaType> STREAMS = List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_NDJSON);

    @Bean
    NettyRoutingFilter routingFilter(
            HttpClient client,
            ServiceHeaders request,
            AnswerHeaders answer,
            ObjectProvider<List<HttpHeadersFilter>> others,
            HttpClientProperties properties) {
        var ours = List.<HttpHeadersFilter>of(request, answer);
        return new NettyRoutingFilter(client, others, properties) {
            @Override
            public List<HttpHeadersFilter> getHeadersFilters() {
                return ours;
            }
        };
    }

    @Bean
    NettyWriteResponseFilter nettyWriteResponseFilter(ObjectProvider<List<HttpHeadersFilter>> others) {
        return new NettyWriteResponseFilter(STREAMS, others);
    }
}
