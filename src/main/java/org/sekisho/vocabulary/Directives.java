package org.sekisho.vocabulary;

import graphql.language.BooleanValue;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.InputValueDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The directives on one type or field.
 *
 * @param place where they stand, for messages
 * @param container what they stand on
 * @param definitions where the directives and their defaults are declared
 */
public record Directives(String place, DirectivesContainer<?> container, TypeDefinitionRegistry definitions) {

	/**
	 * Looks at the directives of a type or field.
	 * @param place where it stands, for messages
	 * @param container the type or field
	 * @param definitions where the directives are declared
	 * @return the directives
	 */
	public static Directives of(String place, DirectivesContainer<?> container, TypeDefinitionRegistry definitions) {
		return new Directives(place, container, definitions);
	}

	/**
	 * Whether a directive is there.
	 * @param directive its name
	 * @return true where it is
	 */
	public boolean has(String directive) {
		return this.container.hasDirective(directive);
	}

	/**
	 * An argument of a directive, or its default.
	 * @param directive the name of a directive that is there
	 * @param argument the argument's name
	 * @return text, or the name of an enum value
	 * @throws InvalidVocabulary where it has neither
	 */
	public String text(String directive, String argument) {
		String text = textOrNull(directive, argument);
		if (text == null) {
			throw new InvalidVocabulary(this.place + ": @" + directive + " needs the argument " + argument);
		}
		return text;
	}

	boolean flag(String directive, String argument) {
		return value(directive, argument) instanceof BooleanValue flag && flag.isValue();
	}

	/**
	 * An argument of a directive, or its default.
	 * @param directive the name of a directive that is there
	 * @param argument the argument's name
	 * @return text, or the name of an enum value; null where it has neither
	 */
	public @Nullable String textOrNull(String directive, String argument) {
		return switch (value(directive, argument)) {
			case null -> null;
			case StringValue text -> text.getValue();
			case EnumValue constant -> constant.getName();
			default -> throw new InvalidVocabulary(this.place + ": @" + directive + "(" + argument + ") is no text");
		};
	}

	private @Nullable Value<?> value(String directive, String argument) {
		var used = this.container.getDirectives(directive).getFirst().getArgument(argument);
		return (used != null) ? used.getValue() : defaultOf(directive, argument);
	}

	private @Nullable Value<?> defaultOf(String directive, String argument) {
		return this.definitions.getDirectiveDefinition(directive)
			.stream()
			.flatMap(definition -> definition.getInputValueDefinitions().stream())
			.filter(input -> input.getName().equals(argument))
			.findFirst()
			.map(InputValueDefinition::getDefaultValue)
			.orElse(null);
	}

}
