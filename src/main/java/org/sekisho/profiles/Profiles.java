package org.sekisho.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sekisho.profiles.Profile.Trait;
import org.sekisho.reference.ReferenceLists;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The profiles that there are: those that the product ships, and the user's own, which
 * are read afresh each time. Each is a file named as the profile is.
 */
@Component
public class Profiles {

	private static final String SUFFIX = ".yml";

	private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final int LONGEST_NAME = 60;

	private final ReferenceLists lists;

	private final Path folder;

	private final Map<String, String> shipped = new TreeMap<>();

	private final Map<String, Profile> known = new ConcurrentHashMap<>();

	Profiles(ReferenceLists lists, @Value("${sekisho.data:./data}") Path data) throws IOException {
		this.lists = lists;
		this.folder = data.resolve("profiles");
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*.yml")) {
			String name = Objects.requireNonNull(file.getFilename()).replace(SUFFIX, "");
			this.shipped.putIfAbsent(name, file.getContentAsString(StandardCharsets.UTF_8));
		}
	}

	/**
	 * The names of all profiles.
	 * @return shipped ones and the user's own, in order
	 */
	public NavigableSet<String> names() {
		NavigableSet<String> names = new TreeSet<>(this.shipped.keySet());
		if (Files.isDirectory(this.folder)) {
			try (Stream<Path> files = Files.list(this.folder)) {
				files.map((file) -> file.getFileName().toString())
					.filter((file) -> file.endsWith(SUFFIX))
					.map((file) -> file.substring(0, file.length() - SUFFIX.length()))
					.filter((name) -> NAME.matcher(name).matches())
					.forEach(names::add);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return names;
	}

	/**
	 * The profiles that people are offered and that can be read.
	 * @return profiles in the order of their names
	 */
	public List<Profile> offered() {
		return names().stream()
			.flatMap((name) -> readable(name).stream())
			.filter((profile) -> !profile.is(Trait.DEMONSTRATION))
			.toList();
	}

	/**
	 * The names of those, for messages.
	 * @return the names, with commas between them
	 */
	public String offeredNames() {
		return offered().stream().map(Profile::name).collect(Collectors.joining(", "));
	}

	private Optional<Profile> readable(String name) {
		try {
			return find(name);
		}
		catch (InvalidProfile ex) {
			return Optional.empty();
		}
	}

	/**
	 * The profile with this name.
	 * @param name its name
	 * @return the profile, if there is one
	 * @throws InvalidProfile where its file says something that cannot be meant
	 */
	public Optional<Profile> find(String name) {
		if (this.shipped.containsKey(name)) {
			return Optional.of(this.known.computeIfAbsent(name, (fresh) -> read(fresh, text(fresh).orElseThrow())));
		}
		return text(name).map((text) -> read(name, text));
	}

	/**
	 * The text of a profile, as it was written.
	 * @param name its name
	 * @return YAML, if there is such a profile
	 * @throws InvalidProfile where its file is no text
	 */
	public Optional<String> text(String name) {
		String text = this.shipped.get(name);
		if (text != null || !NAME.matcher(name).matches()) {
			return Optional.ofNullable(text);
		}
		try {
			return Optional.of(Files.readString(file(name)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (MalformedInputException ex) {
			throw new InvalidProfile("profiles/" + name + SUFFIX, "this is not UTF-8. Save the file in UTF-8.");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Keeps a profile of the user's own, in the place of what it said before. One that
	 * extends itself is laid over that.
	 * @param name small letters, digits and hyphens
	 * @param given what it says
	 * @return the profile
	 * @throws InvalidProfile where it cannot be used; nothing is kept then
	 * @throws IOException where the disk does not take it
	 */
	public synchronized Profile save(String name, String given) throws IOException {
		if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
			throw new InvalidProfile("'" + name + "'",
					"a profile is named by small letters, digits and hyphens, at most " + LONGEST_NAME
							+ " of them. Choose another name.");
		}
		if (this.shipped.containsKey(name)) {
			throw new InvalidProfile("'" + name + "'",
					"the product ships a profile of this name. Choose another name, and say extends: " + name + ".");
		}
		String yaml = laidOver(name, given);
		Profile profile = read(name, yaml);
		Files.createDirectories(this.folder);
		Path draft = Files.createTempFile(this.folder, name, ".tmp");
		try {
			Files.writeString(draft, yaml);
			Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(draft);
		}
		return profile;
	}

	private String laidOver(String name, String given) {
		Part root = Part.parse("profiles/" + name + SUFFIX, given);
		return root.text("extends")
			.filter(name::equals)
			.flatMap(this::text)
			.map((before) -> new Extension(Part.parse("profiles/" + name + SUFFIX, before)).with(root).yaml())
			.orElse(given);
	}

	/**
	 * Reads a profile.
	 * @param name its name
	 * @param yaml what it says
	 * @return the profile
	 * @throws InvalidProfile where it cannot be used
	 */
	public Profile read(String name, String yaml) {
		Part root = Part.parse("profiles/" + name + SUFFIX, yaml);
		return new ProfileReader(name, extended(root, Set.of(name)), this.lists, this.shipped.containsKey(name)).read();
	}

	/**
	 * A profile as it reads one file.
	 * @param profile the profile
	 * @param header the columns of the file
	 * @param mapping label of the field by column, where that is another; a blank one
	 * leaves the column out
	 * @param conventions what holds for all columns that say nothing of their own: the
	 * {@code decimal} sign, and which part of {@code dates} stands first
	 * @return the profile for this file
	 * @throws InvalidProfile where the mapping names what is not there, or a convention
	 * is none
	 */
	public Profile adjusted(Profile profile, List<String> header, Map<String, String> mapping,
			Map<String, String> conventions) {
		if (mapping.isEmpty() && conventions.isEmpty()) {
			return profile;
		}
		Part root = new Extension(Part.parse("profile " + profile.name(), profile.text())).following(conventions)
			.mapped(profile, header, mapping);
		return new ProfileReader(profile.name(), root, this.lists, profile.is(Trait.SHIPPED)).read();
	}

	private Part extended(Part root, Set<String> extending) {
		Part base = root.entries().get("extends");
		if (base == null) {
			return root;
		}
		if (extending.contains(base.scalar())) {
			throw base.invalid("the profile extends itself. Extend another, or none.");
		}
		String text = text(base.scalar()).orElseThrow(() -> base.unknown("profile to extend", names().stream()));
		Part whole = Part.parse("profiles/" + base.scalar() + SUFFIX, text);
		Set<String> all = new TreeSet<>(extending);
		all.add(base.scalar());
		return new Extension(extended(whole, all)).named(root);
	}

	private Path file(String name) {
		return this.folder.resolve(name + SUFFIX);
	}

}
