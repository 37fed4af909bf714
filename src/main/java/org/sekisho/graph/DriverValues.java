package org.sekisho.graph;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;

/** Turns values of the driver into plain Java ones. */
final class DriverValues {

	private DriverValues() {
	}

	static Map<String, @Nullable Object> row(Record row) {
		return plain(row.asMap());
	}

	private static Map<String, @Nullable Object> plain(Map<?, ?> values) {
		Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(values.size());
		values.forEach((key, value) -> plain.put((String) key, plain(value)));
		return plain;
	}

	private static List<@Nullable Object> plain(Iterable<?> values) {
		List<@Nullable Object> plain = new ArrayList<>();
		values.forEach(value -> plain.add(plain(value)));
		return plain;
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case ZonedDateTime moment -> moment.withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime();
			case OffsetDateTime moment -> moment.withOffsetSameInstant(ZoneOffset.UTC);
			case Map<?, ?> map -> plain(map);
			case List<?> list -> plain(list);
			case Path path -> plain(path.nodes());
			case MapAccessor properties -> plain(properties.asMap());
			case Point point -> Map.of("x", point.x(), "y", point.y(), "srid", point.srid());
			case IsoDuration duration -> duration.toString();
			default -> value;
		};
	}

}
