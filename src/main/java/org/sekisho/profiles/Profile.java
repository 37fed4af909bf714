package org.sekisho.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How the reports of one origin are read.
 *
 * @param name how callers ask for it
 * @param about what it is for
 * @param record what the rows are about
 * @param form of every report; null where rows say it, or have none
 * @param publisher who publishes such files; null where that differs from file to file
 * @param columns which column fills which slot
 * @param ignored columns that fill no field on purpose, folded
 * @param constants what holds for every row, by slot
 * @param marking who may see what the files say; null where that is not said
 * @param mandatory what every row must say, beside what its form demands
 * @param parameters what a sender says of a file as a whole
 * @param vocabularies codes by folded wording, by name of the list
 * @param traits what else holds for its files
 * @param text the profile with all that it extends, as YAML
 */
public record Profile(String name, About about, RecordType record, @Nullable Form form, @Nullable String publisher,
		Map<Slot, ColumnRule> columns, Set<String> ignored, Map<Slot, String> constants, @Nullable String marking,
		Set<Field> mandatory, List<Parameter> parameters, Map<String, Map<String, String>> vocabularies,
		Set<Trait> traits, String text) {

	/** What a file, a profile or a column of it says its decimal sign with. */
	static final String DECIMAL = "decimal";

	/** What a file or a profile says with whether the day or the month stands first. */
	static final String DATES = "dates";

	/**
	 * Whether something holds for its files.
	 * @param trait what may hold
	 * @return whether it does
	 */
	public boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	/**
	 * The parameter with this name.
	 * @param parameter its name
	 * @return the parameter, if there is one
	 */
	public Optional<Parameter> parameter(String parameter) {
		return this.parameters.stream().filter((known) -> known.name().equals(parameter)).findFirst();
	}

	/**
	 * For people.
	 *
	 * @param title what they call it
	 * @param description what files it reads; blank where nobody said
	 */
	public record About(String title, String description) {

	}

	/** What may hold for all files of a profile. */
	public enum Trait {

		/** Every record is synthetic. */
		SAMPLE,

		/** Nobody is offered this profile for files of their own. */
		DEMONSTRATION,

		/** Units that are no masses are converted by factors where there are any. */
		FACTORS,

		/** The product ships it. */
		SHIPPED

	}

}
