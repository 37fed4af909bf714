package org.sekisho.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;
import org.sekisho.vocabulary.PartialDate;

/** The scalars of the schema: dates, which callers write and read as text. */
public final class Scalars {

	private Scalars() {
	}

	/**
	 * Every scalar that the schema files declare.
	 * @return a day as a {@link LocalDate}, a partial date as text, a moment as an
	 * {@link OffsetDateTime}
	 */
	public static List<GraphQLScalarType> all() {
		return List.of(scalar("Date", "a day such as 2008-04-01", LocalDate::parse),
				scalar("PartialDate", PartialDate.FORMS, text -> PartialDate.parse(text).text()),
				scalar("DateTime", "a moment such as 2026-11-22T19:16:31Z",
						text -> OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)));
	}

	private static GraphQLScalarType scalar(String name, String example, Function<String, Object> parser) {
		return GraphQLScalarType.newScalar().name(name).coercing(new Text(name, example, parser)).build();
	}

	private record Text(String name, String example,
			Function<String, Object> parser) implements Coercing<Object, String> {

		@Override
		public String serialize(Object value, GraphQLContext context, Locale locale) {
			return value.toString();
		}

		@Override
		public Object parseValue(Object input, GraphQLContext context, Locale locale) {
			try {
				return this.parser.apply((String) input);
			}
			catch (DateTimeException | ClassCastException ex) {
				throw CoercingParseValueException.newCoercingParseValueException().message(refusal(input, ex)).build();
			}
		}

		@Override
		public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
			try {
				return this.parser.apply(((StringValue) input).getValue());
			}
			catch (DateTimeException | ClassCastException ex) {
				Object given = (input instanceof StringValue text) ? text.getValue() : input;
				throw CoercingParseLiteralException.newCoercingParseLiteralException()
					.message(refusal(given, ex))
					.build();
			}
		}

		@Override
		public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
			return new StringValue(input.toString());
		}

		/** So many characters of what was given tell enough of it. */
		private static final int SHOWN = 100;

		private String refusal(@Nullable Object given, RuntimeException cause) {
			String text = String.valueOf(given);
			String shown = (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
			String remedy = (cause instanceof PartialDate.Unreadable) ? String.valueOf(cause.getMessage())
					: "write " + this.example;
			return "'" + shown + "' is no " + this.name + ": " + remedy
					+ (remedy.endsWith(this.example) ? ", in quotes" : "");
		}

	}

}
