package org.linli.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.request.alarm.Quarter;
import org.linli.request.order.StoreCalls;
import org.linli.testkit.TestBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** Runs a test against the whole service on real back-ends, in a city that is known; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=request-service",
            "spring.application.name=request-service",
            "linli.delivery.every=100ms",
            "linli.delivery.patience.first=50ms",
            "linli.delivery.breaker-open-for=200ms",
            "linli.delivery.allowed-hosts=127.0.0.1",
            "linli.request.open311.keys.city-app=d7ecdf25eaf3deba0f2628771dbdd22d4138ab6cf38f91ed02a2ca0dec7c8ab7", // open-sesame
            "linli.lease.lane.every=1h" // tests let the clock of the orders strike themselves
        })
@ContextConfiguration(initializers = TestBackends.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({City.class, Quarter.class, StoreCalls.class, TestAudit.class})
@AutoConfigureWebTestClient(timeout = "PT30S")
public @interface RequestServiceTest {}
