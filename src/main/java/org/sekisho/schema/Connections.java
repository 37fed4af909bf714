package org.sekisho.schema;

import java.util.Map;

import org.sekisho.vocabulary.Link;
import org.sekisho.vocabulary.LinkObject;

/**
 * The names that every connection has, as Relay defines them, and the two conveniences
 * beside them, and the size of pages.
 */
public final class Connections {

	/** The field or argument {@code edges}. */
	public static final String EDGES = "edges";

	/** The field or argument {@code nodes}. */
	public static final String NODES = "nodes";

	/** The field or argument {@code node}. */
	public static final String NODE = "node";

	/** The field or argument {@code cursor}. */
	public static final String CURSOR = "cursor";

	/** The field or argument {@code totalCount}. */
	public static final String TOTAL_COUNT = "totalCount";

	/** The field or argument {@code pageInfo}. */
	public static final String PAGE_INFO = "pageInfo";

	/** The field or argument {@code where}. */
	public static final String WHERE = "where";

	/** The field or argument {@code sort}. */
	public static final String SORT = "sort";

	/** The field or argument {@code first}. */
	public static final String FIRST = "first";

	/** The field or argument {@code after}. */
	public static final String AFTER = "after";

	/** The field or argument {@code last}. */
	public static final String LAST = "last";

	/** The field or argument {@code before}. */
	public static final String BEFORE = "before";

	/** The argument {@code asOf} of a root field. */
	public static final String AS_OF = "asOf";

	/** The size of a page where the caller names none. */
	public static final int DEFAULT = 50;

	/** The largest page that a caller may ask for. */
	public static final int MAXIMUM = 1000;

	private Connections() {
	}

	/**
	 * The edge of a connection whose relationship has no properties.
	 * @param link a connection field
	 * @return an edge with a node and nothing else
	 */
	public static LinkObject plainEdge(Link link) {
		return new LinkObject(link.target() + "Edge", NODE, link.target(), Map.of(), Map.of());
	}

}
