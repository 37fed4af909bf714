package org.sekisho.exports;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.sekisho.access.UnknownMarking;
import org.sekisho.audit.Look;
import org.sekisho.boards.Board;
import org.sekisho.boards.BoardContent.Placed;
import org.sekisho.boards.Boards;
import org.sekisho.markings.Handlings;
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

	private final ChartReading reading;

	private final Boards boards;

	private final Handlings handlings;

	ExportController(ChartReading reading, Boards boards, Handlings handlings) {
		this.handlings = handlings;
		this.reading = reading;
		this.boards = boards;
	}

	@PostMapping("/exports/{format}")
	void chart(@PathVariable String format, @RequestBody GivenChart chart, HttpServletResponse response)
			throws IOException {
		Format form = format(format);
		List<Note> notes = chart.written();
		Wanted wanted = chart.wanted();
		requireMarking(wanted.marking());
		Look.note("entities", wanted.ids());
		write(form, withNotes(this.reading.read(wanted), notes, List.of()), response);
	}

	private void requireMarking(@Nullable String marking) {
		try {
			this.handlings.requireCleared(marking);
		}
		catch (UnknownMarking ex) {
			throw ExportRefused.badChart("marking: " + ex.getMessage());
		}
	}

	/** What the board hides is in no file, and neither is what is pinned to it. */
	@GetMapping("/boards/{id}/export/{format}")
	void board(@PathVariable String id, @PathVariable String format, HttpServletResponse response) throws IOException {
		Format form = format(format);
		Board board = this.boards.open(id).orElseThrow(() -> ExportRefused.noBoard(id));
		Look.note("version", board.version());
		Map<String, Place> places = new LinkedHashMap<>();
		List<Placed> entities = board.content().entities();
		entities.stream()
			.filter(entity -> !entity.hidden())
			.forEach(entity -> places.put(entity.id(), new Place(entity.x(), entity.y())));
		int hidden = entities.size() - places.size();
		List<String> remarks = (hidden == 0) ? List.of()
				: List.of("Entities that are hidden on the board and not in this file: " + hidden + ".");
		ExportedChart chart = this.reading
			.read(new Wanted(board.id(), board.name(), board.description(), List.copyOf(places.keySet()),
					Set.copyOf(board.content().links()), places, null, board.marking(), remarks));
		List<Note> notes = board.content()
			.notes()
			.stream()
			.filter(note -> note.on() == null || places.containsKey(note.on()))
			.map(note -> new Note(note.text(), note.on()))
			.toList();
		List<Picture> pictures = board.content()
			.pictures()
			.stream()
			.filter(picture -> picture.on() == null || places.containsKey(picture.on()))
			.map(picture -> new Picture(picture.caption(), picture.on(),
					() -> this.boards.picture(board, picture.id())))
			.toList();
		write(form, withNotes(chart, notes, pictures), response);
	}

	/**
	 * Puts notes and pictures on a chart, which name what they are pinned to by its id,
	 * and the id by which the audit finds who was given the file.
	 */
	private static ExportedChart withNotes(ExportedChart chart, List<Note> notes, List<Picture> pictures) {
		Map<String, String> names = new HashMap<>();
		chart.entities().forEach(entity -> names.put(entity.id(), entity.name()));
		return new ExportedChart(chart.key(), chart.title(), chart.description(), chart.readAt(), chart.entities(),
				chart.links(), notes.stream().map(note -> new Note(note.text(), nameOf(note.on(), names))).toList(),
				pictures.stream()
					.map(picture -> new Picture(picture.caption(), nameOf(picture.on(), names), picture.uri()))
					.toList(),
				chart.handled(),
				Stream
					.concat(chart.remarks().stream(),
							Look.current().map(look -> "On record as " + look.id() + ".").stream())
					.toList());
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

}
