package org.sekisho.boards;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.sekisho.boards.pictures.PictureFile;
import org.sekisho.boards.pictures.PictureRefused;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the pictures of boards, whose bytes are the body of a request, and gives them
 * back.
 */
@RestController
@RequestMapping("/boards/{board}/pictures")
class PictureController {

	private final Pictures pictures;

	private final Boards boards;

	PictureController(Pictures pictures, Boards boards) {
		this.pictures = pictures;
		this.boards = boards;
	}

	@PostMapping
	ResponseEntity<Map<String, String>> keep(@PathVariable String board, HttpServletRequest request)
			throws IOException {
		byte[] bytes = request.getInputStream().readNBytes(PictureFile.LONGEST + 1);
		String id = this.pictures.keep(board, PictureFile.of(bytes));
		return ResponseEntity.created(URI.create("/boards/" + board + "/pictures/" + id)).body(Map.of("id", id));
	}

	/** What a picture is pinned to may be hidden from the caller, and then it is, too. */
	@GetMapping("/{id}")
	ResponseEntity<byte[]> show(@PathVariable String board, @PathVariable String id) {
		Board open = this.boards.open(board).orElseThrow(() -> PictureRefused.noBoard(board));
		if (!open.content().pictureIds().contains(id)) {
			throw PictureRefused.notThere(id);
		}
		PictureFile file = this.pictures.find(board, id).orElseThrow(() -> PictureRefused.notThere(id));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, file.mediaType())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noStore())
			.body(file.bytes());
	}

}
