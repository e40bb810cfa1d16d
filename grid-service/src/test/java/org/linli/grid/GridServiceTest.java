package org.linli.grid;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.testkit.TestBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test against the whole service on real back-ends; all such tests share one context and one store. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GridServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=grid-service", "spring.application.name=grid-service"})
@ContextConfiguration(initializers = TestBackends.class)
@AutoConfigureWebTestClient(timeout = "60s")
public @interface GridServiceTest {}
