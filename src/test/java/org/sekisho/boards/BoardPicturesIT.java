package org.sekisho.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.support.HiddenEntities;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

class BoardPicturesIT extends BoardsJourney {

	@Autowired
	BoardPicturesIT(Graph graph, HiddenEntities hidden, @LocalServerPort int port) {
		super(graph, hidden, port);
	}

	@Test
	void picturesComeBackAsTheyWereSent() throws IOException {
		JsonNode saved = save(board());
		String id = id(saved);
		for (String format : List.of("png", "jpeg")) {
			byte[] bytes = picture(format);
			String picture = sent(id, bytes);
			assertThat(get(id, picture).getStatusCode().value()).isEqualTo(404);
			saved = save(with(board(), Map.of("id", id, "version", saved.get("version").intValue(), "pictures",
					List.of(shown(picture, null)))));
			ResponseEntity<byte[]> back = get(id, picture);
			assertThat(back.getBody()).isEqualTo(bytes);
			assertThat(back.getHeaders().getContentType()).hasToString("image/" + format);
			assertThat(back.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		}
		assertThat(this.graph.read(new Statement("MATCH (p:BoardPicture) RETURN count(p) AS n", Map.of())))
			.containsExactly(Map.of("n", 1L));
	}

	@Test
	void pictureOnWhatIsHiddenIsHidden() throws IOException {
		String id = id(save(board()));
		String picture = sent(id, picture("png"));
		save(with(board(), Map.of("id", id, "version", 1, "pictures", List.of(shown(picture, AGENCY)))));
		assertThat(get(id, picture).getStatusCode().value()).isEqualTo(200);
		this.hidden.hide(AGENCY);
		assertThat(get(id, picture).getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void whatIsNoPictureIsRefused() throws IOException {
		String id = id(save(board()));
		assertThat(send(id, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()).getBody())
			.contains("Pictures are PNG, JPEG or WebP");
		assertThat(send(id, new byte[0]).getStatusCode().value()).isEqualTo(422);
		byte[] whole = picture("png");
		assertThat(send(id, java.util.Arrays.copyOf(whole, 20)).getStatusCode().value()).isEqualTo(422);
		assertThat(send(id, new byte[(4 << 20) + 1]).getStatusCode().value()).isEqualTo(413);
		assertThat(send("board:x", whole).getStatusCode().value()).isEqualTo(404);
		assertThat(refusal(Map.of("pictures", List.of(shown("picture:x", null))))).contains("Save the board first");
		assertThat(refusal(Map.of("id", id, "version", 1, "pictures", List.of(shown("picture:x", null)))))
			.contains("there is no picture 'picture:x' of this board");
	}

	@Test
	void pictureThatWasSentLongAgoAndNeverSavedIsNotKept() throws IOException {
		String id = id(save(board()));
		String old = sent(id, picture("png"));
		write("MATCH (p:BoardPicture) SET p.sentAt = datetime() - duration('PT61M')");
		String fresh = sent(id, picture("png"));
		save(with(board(), Map.of("id", id, "version", 1)));
		assertThat(this.graph.read(new Statement("MATCH (p:BoardPicture) RETURN p.id AS id", Map.of())))
			.containsExactly(Map.of("id", fresh))
			.doesNotContain(Map.of("id", old));
	}

	@Test
	void boardThatIsSavedAsOneOfItsOwnKeepsItsPictures() throws IOException {
		String id = id(save(board()));
		String picture = sent(id, picture("png"));
		Map<String, Object> pictures = Map.of("pictures", List.of(shown(picture, AGENCY)));
		assertThat(refusal(pictures)).contains("no board that you may open shows a picture");
		save(with(with(board(), pictures), Map.of("id", id, "version", 1)));
		JsonNode copy = save(with(board(), pictures));
		String copied = copy.get("pictures").get(0).get("id").stringValue();
		assertThat(copied).isNotEqualTo(picture);
		assertThat(get(id(copy), copied).getBody()).isEqualTo(picture("png"));
		this.hidden.hide(AGENCY);
		assertThat(refusal(Map.of("entities", List.of(at(HEAD)), "links", List.of(), "notes", List.of(), "pictures",
				List.of(shown(picture, null)))))
			.contains("no board that you may open");
		assertThat(refusal(Map.of("id", id, "version", 2, "entities", List.of(at(HEAD)), "links", List.of(), "notes",
				List.of(), "pictures", List.of(shown(picture, null)))))
			.contains("there is no picture");
	}

}
