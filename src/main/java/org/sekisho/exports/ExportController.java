package org.sekisho.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sekisho.boards.Board;
import org.sekisho.boards.BoardContent.Placed;
import org.sekisho.boards.Boards;
import org.sekisho.exports.ChartReading.Wanted;
import org.sekisho.exports.files.ExportedChart;
import org.sekisho.exports.files.ExportedChart.Note;
import org.sekisho.exports.files.ExportedChart.Picture;
import org.sekisho.exports.files.ExportedChart.Place;
import org.sekisho.exports.files.Format;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives charts and boards out as files. All is read before the first byte is written. */
@RestController
class ExportController {

	private static final int ENTITIES = 2000;

	private static final int LINKS = 10_000;

	private static final int NOTES = 200;

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_DESCRIPTION = 10_000;

	private final ChartReading reading;

	private final Boards boards;

	ExportController(ChartReading reading, Boards boards) {
		this.reading = reading;
		this.boards = boards;
	}

	/**
	 * A chart that is on no board.
	 *
	 * @param title what it is called
	 * @param description what it is about
	 * @param entities what stands on it, and where
	 * @param links ids of links; null for all that there are
	 * @param asOf only links that may have held on this day; null for any
	 * @param notes what is written on it
	 */
	record Chart(@Nullable String title, @Nullable String description, @Nullable List<@Nullable Item> entities,
			@Nullable List<String> links, @Nullable String asOf, @Nullable List<@Nullable Words> notes) {

	}

	/**
	 * An entity on a chart.
	 *
	 * @param id its business key
	 * @param x to the right; null where it is not known
	 * @param y down; null where it is not known
	 */
	record Item(@Nullable String id, @Nullable Double x, @Nullable Double y) {

	}

	/**
	 * A note on a chart.
	 *
	 * @param text what it says
	 * @param on the id of the entity that it is pinned to; null where it lies by itself
	 */
	record Words(@Nullable String text, @Nullable String on) {

	}

	@PostMapping("/exports/{format}")
	void chart(@PathVariable String format, @RequestBody Chart chart, HttpServletResponse response) throws IOException {
		Format form = format(format);
		String title = text("title", chart.title(), LONGEST_TITLE);
		String description = text("description", chart.description(), LONGEST_DESCRIPTION);
		Set<String> ids = new LinkedHashSet<>();
		Map<String, Place> places = new HashMap<>();
		for (Item item : (chart.entities() != null) ? chart.entities() : List.<Item>of()) {
			if (item == null || item.id() == null) {
				throw ExportRefused
					.badChart("entities: each is an object with an id, such as {\"id\": \"country:JP\"}.");
			}
			ids.add(item.id());
			if (item.x() != null && item.y() != null) {
				places.put(item.id(), new Place(item.x(), item.y()));
			}
		}
		bounded("entities", ids.size(), 1, ENTITIES);
		bounded("links", (chart.links() != null) ? chart.links().size() : 0, 0, LINKS);
		ExportedChart read = this.reading.read(new Wanted(title.isEmpty() ? "Chart" : title, description,
				List.copyOf(ids), (chart.links() != null) ? new HashSet<>(chart.links()) : null, places, chart.asOf()));
		write(form, withNotes(read, notes(chart), List.of()), response);
	}

	private static List<Note> notes(Chart chart) {
		List<Note> notes = new ArrayList<>();
		for (Words words : (chart.notes() != null) ? chart.notes() : List.<Words>of()) {
			String text = text("notes.text", (words != null) ? words.text() : null, LONGEST_DESCRIPTION);
			notes.add(new Note(text, (words != null) ? words.on() : null));
		}
		bounded("notes", notes.size(), 0, NOTES);
		return notes;
	}

	@GetMapping("/boards/{id}/export/{format}")
	void board(@PathVariable String id, @PathVariable String format, HttpServletResponse response) throws IOException {
		Format form = format(format);
		Board board = this.boards.open(id).orElseThrow(() -> ExportRefused.noBoard(id));
		Map<String, Place> places = new HashMap<>();
		board.content().entities().forEach(entity -> places.put(entity.id(), new Place(entity.x(), entity.y())));
		ExportedChart chart = this.reading.read(new Wanted(board.name(), board.description(),
				board.content().entities().stream().map(Placed::id).toList(), Set.copyOf(board.content().links()),
				places, null));
		List<Note> notes = board.content().notes().stream().map(note -> new Note(note.text(), note.on())).toList();
		List<Picture> pictures = board.content()
			.pictures()
			.stream()
			.map(picture -> new Picture(picture.caption(), picture.on(),
					() -> this.boards.picture(board, picture.id())))
			.toList();
		write(form, withNotes(chart, notes, pictures), response);
	}

	/**
	 * Puts notes and pictures on a chart, which name what they are pinned to by its id.
	 */
	private static ExportedChart withNotes(ExportedChart chart, List<Note> notes, List<Picture> pictures) {
		Map<String, String> names = new HashMap<>();
		chart.entities().forEach(entity -> names.put(entity.id(), entity.name()));
		return new ExportedChart(chart.title(), chart.description(), chart.readAt(), chart.entities(), chart.links(),
				notes.stream().map(note -> new Note(note.text(), nameOf(note.on(), names))).toList(),
				pictures.stream()
					.map(picture -> new Picture(picture.caption(), nameOf(picture.on(), names), picture.uri()))
					.toList(),
				chart.truncated());
	}

	private static @Nullable String nameOf(@Nullable String id, Map<String, String> names) {
		return (id != null) ? names.get(id) : null;
	}

	private static void write(Format format, ExportedChart chart, HttpServletResponse response) throws IOException {
		response.setContentType(format.mediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"" + format.fileName(chart.title()) + "\"");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox");
		format.write(chart, response.getOutputStream());
	}

	private static Format format(String name) {
		return Format.named(name)
			.orElseThrow(() -> ExportRefused.noFormat(name,
					Arrays.stream(Format.values()).map(Format::toString).collect(Collectors.joining(", "))));
	}

	private static String text(String name, @Nullable String text, int longest) {
		String given = Objects.requireNonNullElse(text, "").strip();
		bounded(name + ", in characters", given.length(), 0, longest);
		return given;
	}

	private static void bounded(String name, int given, int least, int most) {
		if (given < least || given > most) {
			throw ExportRefused.badChart("%s: there are %d. Give %d to %d.".formatted(name, given, least, most));
		}
	}

}
