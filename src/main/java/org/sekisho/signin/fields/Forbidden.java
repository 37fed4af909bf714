package org.sekisho.signin.fields;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.execution.AbortExecutionException;
import org.sekisho.access.Role;

/** A caller has none of the roles that a field needs. */
final class Forbidden extends AbortExecutionException {

	private final transient Map<String, Object> extensions;

	private Forbidden(String message, List<String> roles) {
		super(message);
		this.extensions = Map.of("code", "FORBIDDEN", "roles", roles);
	}

	static Forbidden field(String field, List<Role> roles) {
		List<String> names = roles.stream().map(Role::name).toList();
		String needed = names.stream().collect(Collectors.joining(" or "));
		return new Forbidden(names.isEmpty() ? field + ": nobody may ask for this."
				: field + ": this needs the role " + needed + ". Ask an administrator of this installation for it.",
				names);
	}

	static Forbidden ended() {
		return new Forbidden("Your rights were taken away meanwhile, so nothing more is told.", List.of());
	}

	/** The code FORBIDDEN, and the roles of which one is needed. */
	@Override
	public Map<String, Object> getExtensions() {
		return this.extensions;
	}

}
