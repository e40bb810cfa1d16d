package org.linli.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** How every module of the suite is built; each proves it in a test of its own. */
public final class ArchitectureRules {

    private static final String KIT = "org.linli.kit.";
    private static final Set<String> PUBLISHERS = Set.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux");

    private ArchitectureRules() {}

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_ON_ONE_ANOTHER_IN_CIRCLES =
            slices().matching("org.linli.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL = classes()
            .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                    events.add(new SimpleConditionEvent(type, marked, type.getName() + " in " + type.getPackageName()));
                }
            });

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_THROUGH_CONSTRUCTORS = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_PRINTS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    @ArchTest
    static final ArchRule STATICS_DO_NOT_CHANGE =
            noFields().that().areStatic().should().notBeFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT = methods()
            .that(describe("serve HTTP", ArchitectureRules::servesHttp))
            .should()
            .beAnnotatedWith(KIT + "identity.AllowedFor")
            .orShould()
            .beMetaAnnotatedWith(KIT + "identity.AllowedFor")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_QUERY_WITHOUT_A_SCOPE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("org.springframework.stereotype.Repository")
            .and(describe("ask the store", ArchitectureRules::asksTheStore))
            .should(new ArchCondition<JavaMethod>("take a Scope, or say why not by @Unscoped") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var scoped = method.isAnnotatedWith(KIT + "identity.Unscoped")
                            || method.getRawParameterTypes().stream()
                                    .anyMatch(type -> type.getName().equals(KIT + "identity.Scope"));
                    events.add(new SimpleConditionEvent(method, scoped, method.getFullName()));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RULES_KNOW_NO_SPRING = noClasses()
            .that(assignableTo(KIT + "store.Aggregate"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "reactor..")
                    .and(not(resideInAnyPackage(
                            "org.springframework.data.annotation..",
                            "org.springframework.data.mongodb.core.mapping.."))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule AGGREGATES_HOLD_NOTHING_PERSONAL_IN_PLAIN = noFields()
            .that()
            .areDeclaredInClassesThat(assignableTo(KIT + "store.Aggregate"))
            .should()
            .haveRawType(assignableTo(KIT + "personal.Personal").or(assignableTo(KIT + "personal.PersonalData")))
            .allowEmptyShould(true);

    private static boolean servesHttp(JavaMethod method) {
        return method.isMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping");
    }

    private static boolean asksTheStore(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getName().equals("add") // what is new lies where the caller was allowed to put it
                && PUBLISHERS.contains(method.getRawReturnType().getName());
    }
}
