package org.sekisho.boards.pictures;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A picture that is not kept or not there: what is wrong, and what to do about it. */
public final class PictureRefused extends ErrorResponseException {

	private PictureRefused(HttpStatus status, String title, String detail) {
		super(status, problem(status, title, detail), null);
	}

	private static ProblemDetail problem(HttpStatus status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		return problem;
	}

	/**
	 * Nothing is kept for a board that there is not.
	 * @param id the board's
	 * @return what to throw
	 */
	public static PictureRefused noBoard(String id) {
		return new PictureRefused(HttpStatus.NOT_FOUND, "No such board",
				"There is no board '" + id + "'. It may have been deleted.");
	}

	/**
	 * The board does not show such a picture.
	 * @param id the picture's
	 * @return what to throw
	 */
	public static PictureRefused notThere(String id) {
		return new PictureRefused(HttpStatus.NOT_FOUND, "No such picture",
				"There is no picture '" + id + "' on this board.");
	}

	/**
	 * The board has enough.
	 * @param most so many pictures are kept for a board
	 * @return what to throw
	 */
	public static PictureRefused full(int most) {
		return new PictureRefused(HttpStatus.CONFLICT, "Board full", "The board has " + most
				+ " pictures, those included that were sent and never saved with it. Take some off and save it.");
	}

	static PictureRefused tooLong(long bytes, int most) {
		return new PictureRefused(HttpStatus.CONTENT_TOO_LARGE, "Picture too long",
				"It has %d bytes, and %d are taken at most. Scale it down.".formatted(bytes, most));
	}

	static PictureRefused tooLarge(int width, int height, int most) {
		return new PictureRefused(HttpStatus.UNPROCESSABLE_CONTENT, "Picture too large",
				"It has %d by %d pixels, and %d along each side are taken at most. Scale it down.".formatted(width,
						height, most));
	}

	static PictureRefused noPicture(String why) {
		return new PictureRefused(HttpStatus.UNPROCESSABLE_CONTENT, "No picture",
				"Pictures are PNG, JPEG or WebP. " + why);
	}

}
