package org.sekisho.audit;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sekisho.audit.entries.Json;
import tools.jackson.databind.JsonNode;

/** An entry as it is shown, read from its line. */
record AuditEntry(String line, JsonNode json) {

	static AuditEntry of(String line) {
		return new AuditEntry(line, Json.read(line));
	}

	String sequence() {
		return Long.toString(number());
	}

	long number() {
		return this.json.path("seq").asLong();
	}

	OffsetDateTime at() {
		return OffsetDateTime.parse(this.json.path("at").asString());
	}

	String event() {
		return this.json.path("event").asString();
	}

	@Nullable String id() {
		return text("id");
	}

	@Nullable String caller() {
		return text("caller");
	}

	List<String> roles() {
		return texts("roles");
	}

	@Nullable String address() {
		return text("address");
	}

	@Nullable String door() {
		return text("door");
	}

	@Nullable String operation() {
		return text("operation");
	}

	@Nullable String kind() {
		return text("kind");
	}

	List<String> fields() {
		return texts("fields");
	}

	@Nullable String variables() {
		return this.json.has("variables") ? Json.of(this.json.get("variables")) : null;
	}

	List<AuditedRecords> records() {
		return this.json.path("records")
			.propertyStream()
			.map(records -> new AuditedRecords(records.getKey().isEmpty() ? null : records.getKey(),
					records.getValue().asInt()))
			.toList();
	}

	@Nullable String outcome() {
		return text("outcome");
	}

	@Nullable String code() {
		return this.json.has("code") ? text("code") : text("status");
	}

	@Nullable String file() {
		return text("file");
	}

	@Nullable String fileSha256() {
		return text("fileSha256");
	}

	/** Where what a request made is found. */
	@Nullable String location() {
		return text("location");
	}

	@Nullable Integer ms() {
		return this.json.has("ms") ? this.json.get("ms").asInt() : null;
	}

	/** The text of the question, where it stands in this very line. */
	@Nullable String text() {
		return text("text");
	}

	/** The number of the line that has the text instead; 0 for none. */
	long textAt() {
		return this.json.path("textAt").asLong(0);
	}

	private @Nullable String text(String name) {
		return this.json.has(name) ? this.json.get(name).asString() : null;
	}

	private List<String> texts(String name) {
		return this.json.path(name).valueStream().map(JsonNode::asString).toList();
	}

	/** How many records of one marking were given out. */
	record AuditedRecords(@Nullable String marking, int count) {

	}

}
