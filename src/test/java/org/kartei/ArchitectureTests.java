package org.kartei;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Date;
import org.kartei.security.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "org.kartei", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule everyUseCaseIsGuarded = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should(beGuarded());

    @ArchTest
    static final ArchRule entitiesStayInTheirModule =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule queriesStayInTheirModule =
            classes().that().haveSimpleNameEndingWith("Queries").should().bePackagePrivate();

    @ArchTest
    static final ArchRule whatIsNeededComesThroughTheConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(KarteiApplication.class.getName())
            .should()
            .callMethodWhere(describe("reads the machine's time", ArchitectureTests::readsTheMachinesTime));

    @ArchTest
    static final ArchRule datesAreJavaTime = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "java.util.Date or Calendar",
                    type -> type.isEquivalentTo(Date.class) || type.isEquivalentTo(java.util.Calendar.class)));

    @ArchTest
    static final ArchRule viewsDoNotKnowTheLayout = noClasses()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .dependOnClassesThat(annotatedWith(Layout.class).as("are the layout"));

    @ArchTest
    static final ArchRule viewsHoldNoQueries = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(assignableTo(JdbcOperations.class)
                    .or(assignableTo(EntityManager.class))
                    .or(assignableTo(Repository.class))
                    .or(assignableTo(javax.sql.DataSource.class)));

    /** Services are guarded; what works for them, and trusts them, is not for screens. */
    @ArchTest
    static final ArchRule screensReachDataThroughServices = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(annotatedWith(Component.class)
                    .<JavaClass>forSubtype()
                    .and(resideOutsideOfPackages("..ui..", "..shell..", "..customer.file.."))
                    .and(DescribedPredicate.not(equivalentTo(CurrentUser.class))));

    @ArchTest
    static final ArchRule namesAreTheOfficesNouns =
            noClasses().should().haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Helper|Manager|Entity)");

    private static ArchCondition<JavaMethod> beGuarded() {
        return new ArchCondition<>("be guarded by @PreAuthorize, itself or by its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean isGuarded = method.isMetaAnnotatedWith(PreAuthorize.class)
                        || owner.isMetaAnnotatedWith(PreAuthorize.class)
                        || method.getModifiers().stream()
                                .anyMatch(each -> each.name().equals("SYNTHETIC"));
                events.add(new SimpleConditionEvent(
                        method, isGuarded, method.getFullName() + (isGuarded ? " is" : " is not") + " guarded"));
            }
        };
    }

    private static boolean readsTheMachinesTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean isNow = owner.startsWith("java.time.")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(java.time.Clock.class));
        return isNow
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.time.Clock") && name.startsWith("system");
    }
}
