package org.sekisho;

import java.util.Locale;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What holds between the classes of the product. The counter-example of each rule is a
 * package below {@code org.sekisho.counterexamples} that bears the rule's name.
 */
enum ArchitectureRule {

	ONE_DOOR_TO_NEO4J(noClasses().that()
		.resideOutsideOfPackage("org.sekisho.graph..")
		.should()
		.dependOnClassesThat(resideInAPackage("org.neo4j..").and(resideOutsideOfPackage("org.neo4j.cypherdsl..")))
		.because("only the module graph knows whether Neo4j is embedded or a server: ask its Graph instead")),

	CYPHER_DSL_WHERE_SHAPES_VARY(noClasses().that()
		.resideOutsideOfPackages("org.sekisho.graph", "org.sekisho.patterns", "org.sekisho.filter",
				"org.sekisho.paging", "org.sekisho.query", "org.sekisho.markings", "org.sekisho.links",
				"org.sekisho.paths", "org.sekisho.statistics", "org.sekisho.sharing", "org.sekisho.analytics",
				"org.sekisho.routes")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.neo4j.cypherdsl..")
		.because("a statement whose shape is fixed is a file in cypher/queries that a person can run")),

	GRAPHQL_AT_THE_EDGE(noClasses().that()
		.resideOutsideOfPackages("org.sekisho.vocabulary", "org.sekisho.schema", "org.sekisho.selection",
				"org.sekisho.query", "org.sekisho.links", "org.sekisho.paths", "org.sekisho.limits",
				"org.sekisho.statistics", "org.sekisho.sharing", "org.sekisho.analytics", "org.sekisho.routes",
				"org.sekisho.boards", "org.sekisho.library", "org.sekisho.rehearsal", "org.sekisho.audit",
				"org.sekisho.markings", "org.sekisho.signin.fields", "org.sekisho.web")
		.and()
		.haveSimpleNameNotEndingWith("Controller")
		.should()
		.dependOnClassesThat(resideInAnyPackage("graphql..", "org.springframework.graphql.."))
		.because(
				"facts and reports do not know who asks: what reads a caller's selection, and controllers, translate")),

	CONTROLLERS_STAY_INSIDE(classes().that(areControllers())
		.should()
		.bePackagePrivate()
		.because("nobody but the framework calls a controller")),

	NAMES_FROM_THE_DOMAIN(noClasses().should()
		.haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto)")
		.because("such a suffix says how a type came about, not what it is: name it after what an analyst calls it")),

	NO_FIELD_INJECTION(noFields().should()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
		.orShould()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
		.orShould()
		.beAnnotatedWith("jakarta.annotation.Resource")
		.orShould()
		.beAnnotatedWith("jakarta.inject.Inject")
		.because("a constructor shows what a type needs, and lets a test give it")),

	UPPER_AND_LOWER_CASE_WITH_A_LOCALE(noClasses().should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase")
		.because("in a Turkish locale INDIA becomes ındıa: say toLowerCase(Locale.ROOT)")),

	NO_CYCLES_BETWEEN_PACKAGES(slices().matching("org.sekisho.(**)")
		.should()
		.beFreeOfCycles()
		.because("a package that needs another which needs it is one package")),

	SMALL_PACKAGES(Packages.all()
		.should(Packages.haveAtMostTypes(15))
		.because("a reader can keep that many types in mind: split the package by what it does")),

	HALF_OF_THE_TYPES_ARE_HIDDEN(Packages.together()
		.should(Packages.havePublicAtMostHalfOfTheTypes())
		.because("what is package-private can change without asking anybody")),

	NULL_MARKED_PACKAGES(Packages.all()
		.should(Packages.beAnnotatedWith(NullMarked.class))
		.because("null is checked by the compiler only where the package says so"));

	private final ArchRule rule;

	ArchitectureRule(ArchRule rule) {
		this.rule = rule;
	}

	ArchRule rule() {
		return this.rule;
	}

	String counterExample() {
		return "org.sekisho.counterexamples." + name().toLowerCase(Locale.ROOT).replace("_", "");
	}

	private static DescribedPredicate<JavaClass> areControllers() {
		return DescribedPredicate.describe("are controllers",
				type -> type.getSimpleName().endsWith("Controller") || type.isMetaAnnotatedWith(Controller.class));
	}

}
