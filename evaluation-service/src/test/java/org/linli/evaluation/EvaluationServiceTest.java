package org.linli.evaluation;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.evaluation.anomaly.Planted;
import org.linli.testkit.TestBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service over test backends; one context for all tests that say this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {
            "spring.config.name=evaluation-service",
            "spring.application.name=evaluation-service",
            "linli.mutual.window=40d", // of last month, whatever day it is
            "linli.verification.every=1d",
            "linli.verification.pause=20ms",
            "linli.verification.patience=5s"
        })
@ContextConfiguration(initializers = TestBackends.class)
@AutoConfigureWebTestClient(timeout = "30s")
@Import({Feed.class, Planted.class})
public @interface EvaluationServiceTest {}
