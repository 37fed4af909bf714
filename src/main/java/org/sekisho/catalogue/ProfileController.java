package org.sekisho.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.ReportRefused;
import org.sekisho.profiles.ColumnRule;
import org.sekisho.profiles.InvalidProfile;
import org.sekisho.profiles.Parameter;
import org.sekisho.profiles.Profile;
import org.sekisho.profiles.Profiles;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives profiles and their templates, and keeps those of the user's own. */
@RestController
@RequestMapping("/imports")
class ProfileController {

	private static final String YAML = "application/yaml;charset=UTF-8";

	private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final int LONGEST = 1 << 20;

	private final Profiles profiles;

	private final Templates templates;

	ProfileController(Profiles profiles, Templates templates) {
		this.profiles = profiles;
		this.templates = templates;
	}

	@GetMapping("/profiles")
	List<Listed> list() {
		return this.profiles.offered().stream().map(Listed::of).toList();
	}

	@GetMapping(path = "/profiles/{name}", produces = YAML)
	byte[] text(@PathVariable String name) {
		return this.profiles.text(name).orElseThrow(() -> unknown(name)).getBytes(StandardCharsets.UTF_8);
	}

	@PutMapping("/profiles/{name}")
	Listed save(@PathVariable String name,
			@RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
			@RequestBody(required = false) byte @Nullable [] yaml) throws IOException {
		if (yaml == null || !isText(type)) {
			throw ReportRefused.unsupported("Content-Type unsupported",
					"Send the profile as the body of the request, with the header Content-Type: application/yaml.");
		}
		if (name.equals("pack")) {
			throw ReportRefused.badRequest("Name taken",
					"Packs of facts are loaded by the profile 'pack'. Take another name.");
		}
		if (yaml.length > LONGEST) {
			throw ReportRefused.badRequest("Profile too long", "A profile has at most " + LONGEST + " bytes.");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(yaml)).toString();
			return Listed.of(this.profiles.save(name, text));
		}
		catch (CharacterCodingException ex) {
			throw ReportRefused.badRequest("Profile unreadable", "The profile is not UTF-8. Send it in UTF-8.");
		}
		catch (InvalidProfile ex) {
			throw ReportRefused.unreadable("Profile unusable", String.valueOf(ex.getMessage()));
		}
	}

	private static boolean isText(@Nullable String type) {
		String plain = String.valueOf(type).toLowerCase(Locale.ROOT);
		return plain.contains("yaml") || plain.startsWith("text/plain") || plain.startsWith("application/octet-stream");
	}

	@GetMapping("/templates/{name}.xlsx")
	void template(@PathVariable String name, HttpServletResponse response) throws IOException {
		Profile profile = this.profiles.find(name).orElseThrow(() -> unknown(name));
		if (!Templates.has(profile)) {
			throw ReportRefused.notFound("No template",
					"There is no form to fill in for the profile '%s'.".formatted(name));
		}
		response.setContentType(SPREADSHEET);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"");
		this.templates.write(profile, response.getOutputStream());
	}

	@GetMapping(path = "/templates/pack.yml", produces = YAML)
	byte[] pack(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pack.yml\"");
		return new ClassPathResource("templates/pack.yml").getContentAsByteArray();
	}

	private ReportRefused unknown(String name) {
		return ReportRefused.notFound("Unknown profile",
				"There is no profile '%s'. Profiles are: %s.".formatted(name, this.profiles.offeredNames()));
	}

	/**
	 * A profile for those who choose one.
	 *
	 * @param name its name
	 * @param title what people call it
	 * @param description what files it reads
	 * @param record what the rows are about
	 * @param shipped whether the product ships it
	 * @param template whether there is a template to fill in
	 * @param columns the columns that it knows
	 * @param parameters what it asks of a file as a whole
	 */
	record Listed(String name, String title, String description, String record, boolean shipped, boolean template,
			List<Header> columns, List<Parameter> parameters) {

		private static Listed of(Profile profile) {
			List<Header> columns = profile.columns()
				.entrySet()
				.stream()
				.map((entry) -> Header.of(entry.getKey().label(), entry.getValue()))
				.toList();
			return new Listed(profile.name(), profile.about().title(), profile.about().description(),
					profile.record().name(), profile.is(Profile.Trait.SHIPPED), Templates.has(profile), columns,
					profile.parameters());
		}

	}

	/**
	 * A column of a profile.
	 *
	 * @param field what it fills
	 * @param headers what it may be called
	 * @param optional whether a file may lack it
	 */
	record Header(String field, List<String> headers, boolean optional) {

		private static Header of(String field, ColumnRule rule) {
			return new Header(field, rule.headers(), rule.optional());
		}

	}

}
