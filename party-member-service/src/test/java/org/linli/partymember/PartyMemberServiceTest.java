package org.linli.partymember;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.testkit.TestBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** Runs a test against the whole service on real back-ends; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=party-member-service", "spring.application.name=party-member-service"})
@ContextConfiguration(initializers = TestBackends.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import(TestAudit.class)
@AutoConfigureWebTestClient
@interface PartyMemberServiceTest {}
