package org.sekisho.exports.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * Writes XML element by element. Characters that no XML 1.0 file can hold, such as
 * control characters, become U+FFFD.
 */
final class Xml {

	private final XMLStreamWriter writer;

	Xml(OutputStream target) throws IOException {
		try {
			this.writer = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	Xml declaration() throws IOException {
		return doing(() -> this.writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
	}

	Xml doctype(String doctype) throws IOException {
		return doing(() -> this.writer.writeDTD(doctype));
	}

	/** Begins an element; an attribute without a value is left out. */
	Xml start(String name, @Nullable Object... attributes) throws IOException {
		return doing(() -> {
			this.writer.writeStartElement(name);
			attributes(attributes);
		});
	}

	/** An element without content. */
	Xml empty(String name, @Nullable Object... attributes) throws IOException {
		return doing(() -> {
			this.writer.writeEmptyElement(name);
			attributes(attributes);
		});
	}

	/** An element that holds nothing but text. */
	Xml element(String name, String text, @Nullable Object... attributes) throws IOException {
		return start(name, attributes).text(text).end();
	}

	Xml text(String text) throws IOException {
		return doing(() -> this.writer.writeCharacters(clean(text)));
	}

	Xml end() throws IOException {
		return doing(this.writer::writeEndElement);
	}

	/** Ends the file, and closes nothing. */
	void finish() throws IOException {
		doing(() -> {
			this.writer.writeEndDocument();
			this.writer.flush();
		});
	}

	private void attributes(@Nullable Object... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			Object value = attributes[i + 1];
			if (value != null) {
				// Whoever reads an attribute turns line breaks into blanks.
				this.writer.writeAttribute(String.valueOf(attributes[i]),
						clean(value.toString()).replaceAll("[\\t\\n\\r]+", " "));
			}
		}
	}

	static String clean(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints().map(point -> isAllowed(point) ? point : 0xFFFD).forEach(clean::appendCodePoint);
		return clean.toString();
	}

	private static boolean isAllowed(int point) {
		return point == '\t' || point == '\n' || point == '\r' || (point >= 0x20 && point <= 0xD7FF)
				|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
	}

	private Xml doing(Writing writing) throws IOException {
		try {
			writing.write();
			return this;
		}
		catch (XMLStreamException ex) {
			throw (ex.getNestedException() instanceof IOException problem) ? problem : new IOException(ex);
		}
	}

	private interface Writing {

		void write() throws XMLStreamException;

	}

}
