package org.linli.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.linli.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.linli.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    /** What plays and shows Linli sees of it what every caller sees. */
    @ArchTest
    static final ArchRule CLIENTS_KNOW_ONLY_THE_API = noClasses()
            .that()
            .resideInAnyPackage(
                    "..standalone.client..",
                    "..standalone.sample..",
                    "..standalone.scenario..",
                    "..demo..",
                    "..standalone.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.apache.kafka..",
                    "org.linli.embedded..",
                    "org.linli.gateway..",
                    "org.linli.grid..",
                    "org.linli.partymember..",
                    "org.linli.request..",
                    "org.linli.evaluation..",
                    "..standalone.suite..",
                    "..standalone.issuer..");
}
