package org.sekisho.audit;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sekisho.audit.entries.Json;
import tools.jackson.databind.JsonNode;

/** An entry as it is shown, read from its line. What the schema names is public. */
record AuditEntry(String line, JsonNode json) {

	static AuditEntry of(String line) {
		return new AuditEntry(line, Json.read(line));
	}

	public String sequence() {
		return Long.toString(number());
	}

	long number() {
		return this.json.path("seq").asLong();
	}

	public OffsetDateTime at() {
		return OffsetDateTime.parse(this.json.path("at").asString());
	}

	public String event() {
		return this.json.path("event").asString();
	}

	public @Nullable String id() {
		return text("id");
	}

	public @Nullable String caller() {
		return text("caller");
	}

	public List<String> roles() {
		return texts("roles");
	}

	public @Nullable String address() {
		return text("address");
	}

	public @Nullable String door() {
		return text("door");
	}

	public @Nullable String operation() {
		return text("operation");
	}

	public @Nullable String kind() {
		return text("kind");
	}

	public List<String> fields() {
		return texts("fields");
	}

	public @Nullable String variables() {
		return this.json.has("variables") ? Json.of(this.json.get("variables")) : null;
	}

	public List<AuditedRecords> records() {
		return this.json.path("records")
			.propertyStream()
			.map(records -> new AuditedRecords(records.getKey().isEmpty() ? null : records.getKey(),
					records.getValue().asInt()))
			.toList();
	}

	public @Nullable String outcome() {
		return text("outcome");
	}

	public @Nullable String code() {
		return this.json.has("code") ? text("code") : text("status");
	}

	public @Nullable String file() {
		return text("file");
	}

	public @Nullable String fileSha256() {
		return text("fileSha256");
	}

	/** Where what a request made is found. */
	@Nullable String location() {
		return text("location");
	}

	public @Nullable Integer ms() {
		return this.json.has("ms") ? this.json.get("ms").asInt() : null;
	}

	public @Nullable Integer times() {
		return this.json.has("times") ? this.json.get("times").asInt() : null;
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
