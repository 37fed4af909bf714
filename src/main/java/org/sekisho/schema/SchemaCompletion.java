package org.sekisho.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import org.sekisho.vocabulary.Kind;
import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.Root;
import org.sekisho.vocabulary.Vocabulary;

/**
 * Completes the schema files to the whole schema: connection and edge types, filter and
 * sort inputs, and the arguments of connection fields all follow from the vocabulary.
 */
public final class SchemaCompletion {

	private static final String CONNECTION = "Connection";

	private final Vocabulary vocabulary;

	/**
	 * Prepares the completion.
	 * @param vocabulary what the schema files declare
	 */
	public SchemaCompletion(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * The whole schema.
	 * @return type definitions in the schema definition language
	 */
	public String sdl() {
		Document.Builder document = Document.newDocument();
		definitions(this.vocabulary.definitions())
			.forEach(definition -> document.definition((Definition<?>) complete(definition)));
		return AstPrinter.printAst(document.build()) + "\n" + new InputTypes(this.vocabulary).sdl() + connections();
	}

	private static List<SDLDefinition<?>> definitions(TypeDefinitionRegistry registry) {
		List<SDLDefinition<?>> all = new ArrayList<>(registry.getDirectiveDefinitions().values());
		registry.scalars().values().stream().filter(scalar -> scalar.getSourceLocation() != null).forEach(all::add);
		registry.types().values().forEach(type -> all.add((SDLDefinition<?>) type));
		registry.objectTypeExtensions().values().forEach(extensions -> all.addAll(extensions));
		return all;
	}

	private Node<?> complete(SDLDefinition<?> definition) {
		return new AstTransformer().transform(definition, new NodeVisitorStub() {

			@Override
			public TraversalControl visitFieldDefinition(FieldDefinition field,
					@SuppressWarnings("rawtypes") TraverserContext<Node> context) {
				String type = TypeInfo.typeInfo(field.getType()).getName();
				if (type.endsWith(CONNECTION) && field.getInputValueDefinitions().isEmpty()) {
					boolean root = context.getParentNode() instanceof ObjectTypeDefinition owner
							&& owner.getName().equals("Query");
					return TreeTransformerUtil.changeNode(context, withArguments(field, type, root));
				}
				return TraversalControl.CONTINUE;
			}

			@Override
			public TraversalControl visitObjectTypeDefinition(ObjectTypeDefinition type,
					@SuppressWarnings("rawtypes") TraverserContext<Node> context) {
				return isEdge(type) ? TreeTransformerUtil.changeNode(context, withCursor(type))
						: TraversalControl.CONTINUE;
			}
		});
	}

	private static FieldDefinition withArguments(FieldDefinition field, String connection, boolean root) {
		String rows = connection.replaceFirst(CONNECTION + "$", "");
		List<InputValueDefinition> arguments = new ArrayList<>(
				List.of(argument(Connections.WHERE, rows + "Where", "Only those for which this holds."),
						argument(Connections.SORT, "[" + rows + "Sort!]",
								"By id where nothing is said. What is unknown comes last, and ties are broken by id."),
						argument(Connections.FIRST, "Int",
								"At most so many from the start, 0 to " + Connections.MAXIMUM + "; "
										+ Connections.DEFAULT + " where nothing is said."),
						argument(Connections.AFTER, "String", "Only what follows the edge with this cursor."),
						argument(Connections.LAST, "Int",
								"At most so many from the end, 0 to " + Connections.MAXIMUM + "; in the same order."),
						argument(Connections.BEFORE, "String", "Only what precedes the edge with this cursor.")));
		if (root) {
			arguments.add(argument(Connections.AS_OF, "Date",
					"Only links that may have held on this day, at every level; links that are not dated always hold, and no entity is left out."));
		}
		return field.transform(builder -> builder.inputValueDefinitions(arguments));
	}

	private static InputValueDefinition argument(String name, String type, String description) {
		return InputValueDefinition.newInputValueDefinition()
			.name(name)
			.type(new TypeName(type))
			.description(new graphql.language.Description(description, null, false))
			.build();
	}

	private boolean isEdge(ObjectTypeDefinition type) {
		return type.getName().endsWith("Edge")
				&& type.getFieldDefinitions().stream().noneMatch(field -> field.getName().equals(Connections.CURSOR));
	}

	private static ObjectTypeDefinition withCursor(ObjectTypeDefinition type) {
		return type.transform(builder -> builder.fieldDefinition(FieldDefinition.newFieldDefinition()
			.name(Connections.CURSOR)
			.type(graphql.language.NonNullType.newNonNullType(new TypeName("String")).build())
			.build()));
	}

	private String connections() {
		StringBuilder sdl = new StringBuilder(
				"""
						"Where a page stands in the whole list."
						type PageInfo {
						  "Whether anything follows this page. Of a page found with `before`: yes, as the row of the cursor does."
						  hasNextPage: Boolean!
						  "Whether anything precedes this page. Of a page found with `after`: yes, as the row of the cursor does."
						  hasPreviousPage: Boolean!
						  "To be given as `before` for the page before."
						  startCursor: String
						  "To be given as `after` for the next page."
						  endCursor: String
						}
						""");
		Set<String> done = new LinkedHashSet<>();
		this.vocabulary.roots().stream().map(Root::link).forEach(link -> connection(link, done, sdl));
		this.vocabulary.kinds().stream().flatMap(Kind::links).forEach(link -> connection(link, done, sdl));
		return sdl.toString();
	}

	private static void connection(Link link, Set<String> done, StringBuilder sdl) {
		String rows = InputTypes.rows(link);
		if (link.cardinality() != Link.Cardinality.CONNECTION || !done.add(rows)) {
			return;
		}
		if (link.object() == null) {
			sdl.append("type %sEdge { cursor: String! node: %s! }\n".formatted(rows, link.target()));
		}
		sdl.append("""
				type %1$sConnection {
				  "How many there are in all, whatever the page."
				  totalCount: Int!
				  pageInfo: PageInfo!
				  edges: [%1$sEdge!]!
				  nodes: [%2$s!]!
				}
				""".formatted(rows, link.target()));
	}

}
