package org.sekisho;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenObjects;

/** The words for rules about packages that ArchUnit does not have. */
final class Packages {

	private Packages() {
	}

	/** A package, with those of its top-level types that were imported. */
	record Package(JavaPackage declaration, List<JavaClass> types) {

	}

	static GivenObjects<Package> all() {
		return ArchRuleDefinition.all(transformer("packages", Packages::packages));
	}

	static GivenObjects<List<Package>> together() {
		return ArchRuleDefinition.all(transformer("packages together", classes -> Set.of(packages(classes))));
	}

	static ArchCondition<Package> haveAtMostTypes(int most) {
		return condition("have at most " + most + " top-level types", some -> some.types().size() <= most,
				some -> some.declaration().getName() + " has " + some.types().size());
	}

	static ArchCondition<Package> beAnnotatedWith(Class<? extends Annotation> annotation) {
		return condition("be annotated with @" + annotation.getSimpleName(),
				some -> some.declaration().isAnnotatedWith(annotation),
				some -> some.declaration().getName() + " is not");
	}

	static ArchCondition<List<Package>> havePublicAtMostHalfOfTheTypes() {
		return condition("have public at most half of their types", some -> 2 * shown(some) <= count(some),
				some -> shown(some) + " of " + count(some) + " are public");
	}

	private static long shown(List<Package> packages) {
		return packages.stream()
			.flatMap(some -> some.types().stream())
			.filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.count();
	}

	private static long count(List<Package> packages) {
		return packages.stream().mapToLong(some -> some.types().size()).sum();
	}

	private static List<Package> packages(JavaClasses classes) {
		return classes.stream()
			.filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(JavaClass::getPackage))
			.entrySet()
			.stream()
			.map(entry -> new Package(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static <T> ClassesTransformer<T> transformer(String words, Function<JavaClasses, Collection<T>> transform) {
		return new AbstractClassesTransformer<>(words) {
			@Override
			public Iterable<T> doTransform(JavaClasses classes) {
				return transform.apply(classes);
			}
		};
	}

	private static <T> ArchCondition<T> condition(String words, Predicate<T> holds, Function<T, String> found) {
		return new ArchCondition<>(words) {
			@Override
			public void check(T some, ConditionEvents events) {
				events.add(new SimpleConditionEvent(some, holds.test(some), found.apply(some)));
			}
		};
	}

}
