package org.linli.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.kit.sample.SampleApplication;
import org.linli.testkit.TestBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test against the sample service on real back-ends; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=sample",
            "spring.application.name=sample",
            "spring.http.codecs.max-in-memory-size=2KB"
        })
@ContextConfiguration(initializers = TestBackends.class)
@AutoConfigureWebTestClient
public @interface KitTest {}
