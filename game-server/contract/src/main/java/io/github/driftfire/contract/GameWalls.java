package io.github.driftfire.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Who of a game's classes may depend on whom. */
final class GameWalls {
    private static final String SERVER = "io.github.driftfire.engine..";
    private static final String PAGE = "io.github.driftfire.kit..";

    private GameWalls() {}

    static void check(Class<?> provider, Class<?> model) {
        JavaClasses game = new ClassFileImporter().importPackagesOf(provider, model);
        DescribedPredicate<JavaClass> server = dependsOn(SERVER);
        DescribedPredicate<JavaClass> page = dependsOn(PAGE);
        classes()
                .that(page.or(DescribedPredicate.describe("the model", each -> each.isEquivalentTo(model))))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(server.or(resideInAPackage(SERVER))))
                .check(game);
        classes()
                .that(server)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(page.or(resideInAPackage(PAGE))))
                .check(game);
    }

    private static DescribedPredicate<JavaClass> dependsOn(String packages) {
        DescribedPredicate<JavaClass> in = resideInAPackage(packages);
        return DescribedPredicate.describe(
                "depends on " + packages,
                each -> each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> in.test(dependency.getTargetClass())));
    }
}
