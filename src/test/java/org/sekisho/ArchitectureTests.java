package org.sekisho;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.counterexamples.modules.UnorderedModules;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("check")
class ArchitectureTests {

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.sekisho");

	@ParameterizedTest
	@EnumSource
	void ruleHoldsInTheProduct(ArchitectureRule rule) {
		rule.rule().check(PRODUCT);
	}

	@ParameterizedTest
	@EnumSource
	void ruleFailsOnItsCounterExample(ArchitectureRule rule) {
		JavaClasses counterExample = new ClassFileImporter().importPackages(rule.counterExample());
		assertThat(counterExample).isNotEmpty();
		assertThat(rule.rule().evaluate(counterExample).hasViolation()).isTrue();
	}

	@Test
	void modulesUseEachOtherOnlyAsTheyDeclare() {
		ApplicationModules.of(Sekisho.class).verify();
	}

	@Test
	void everyModuleDeclaresWhatItUses() {
		assertThat(undeclared(ApplicationModules.of(Sekisho.class))).isEmpty();
	}

	@Test
	void moduleThatUsesMoreThanItDeclaresIsFound() {
		assertThatExceptionOfType(Violations.class)
			.isThrownBy(ApplicationModules.of(UnorderedModules.class, location -> true)::verify)
			.withMessageContaining("'talkative' depends on module 'quiet'");
	}

	@Test
	void moduleThatDeclaresNothingIsFound() {
		assertThat(undeclared(ApplicationModules.of(UnorderedModules.class, location -> true)))
			.containsExactly("quiet");
	}

	private static List<String> undeclared(ApplicationModules modules) {
		return modules.stream()
			.filter(module -> module.getBasePackage().findAnnotation(ApplicationModule.class).isEmpty())
			.map(module -> module.getIdentifier().toString())
			.toList();
	}

}
