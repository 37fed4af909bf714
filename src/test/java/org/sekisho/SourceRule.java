package org.sekisho;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What holds for the text of the product's sources. */
enum SourceRule {

	FILES_OF_AT_MOST_250_LINES(sources -> sources.files()
		.filter(file -> sources.lines(file) > 250)
		.map(file -> file.getFileName() + " has " + sources.lines(file) + " lines")
		.toList()),

	METHODS_OF_AT_MOST_30_LINES(sources -> sources.methods()
		.filter(method -> method.lines() > 30)
		.map(method -> method.owner() + "." + method.name() + " has " + method.lines() + " lines")
		.toList()),

	PACKAGES_STATE_THEMSELVES_IN_A_SENTENCE(sources -> sources.files()
		.map(Path::getParent)
		.distinct()
		.filter(folder -> !sources.text(folder.resolve("package-info.java")).matches("(?s)/\\*\\*.+\\.\\s*\\*/.*"))
		.map(folder -> folder.getFileName() + " has no package-info that begins with a Javadoc sentence")
		.toList());

	private final Function<Sources, List<String>> violations;

	SourceRule(Function<Sources, List<String>> violations) {
		this.violations = violations;
	}

	List<String> violations(Path sources) {
		return this.violations.apply(new Sources(sources));
	}

}
