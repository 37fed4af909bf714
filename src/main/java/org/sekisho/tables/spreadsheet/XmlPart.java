package org.sekisho.tables.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, read from one element to the next. */
final class XmlPart implements Closeable {

	/**
	 * More entries of a list that is kept in memory have no place in a sound workbook.
	 */
	private static final int LONGEST_LIST = 1 << 16;

	private static final XMLInputFactory FACTORY = factory();

	private final String name;

	private final InputStream content;

	private final XMLStreamReader xml;

	/** Of a longer text, one character more is kept, so that it shows. */
	private final int longestText;

	XmlPart(String name, InputStream content, int longestText) throws IOException {
		this.name = name;
		this.content = content;
		this.longestText = longestText;
		try {
			this.xml = FACTORY.createXMLStreamReader(content);
		}
		catch (XMLStreamException ex) {
			throw problem(ex);
		}
	}

	/**
	 * Enters the next child of the element.
	 * @return its name without prefix; null where there is none, and the element is left
	 */
	@Nullable String child() throws IOException {
		for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				return this.xml.getLocalName();
			}
			if (event == XMLStreamConstants.END_ELEMENT) {
				return null;
			}
		}
		return null;
	}

	/**
	 * Enters the next child of this name.
	 * @return whether there is one; if not, the element is left
	 */
	boolean child(String wanted) throws IOException {
		for (String child = child(); child != null; child = child()) {
			if (child.equals(wanted)) {
				return true;
			}
			skip();
		}
		return false;
	}

	/**
	 * Enters the next child of this name, which is kept in memory.
	 * @param kept how many of them are already
	 */
	boolean listed(String wanted, int kept) throws IOException {
		boolean found = child(wanted);
		if (found && kept >= LONGEST_LIST) {
			throw new DamagedWorkbook("%s has more than %d elements '%s'".formatted(this.name, LONGEST_LIST, wanted));
		}
		return found;
	}

	/** An attribute of the element, whatever its namespace. */
	@Nullable String attribute(String attribute) {
		for (int index = 0; index < this.xml.getAttributeCount(); index++) {
			if (this.xml.getAttributeLocalName(index).equals(attribute)) {
				return this.xml.getAttributeValue(index);
			}
		}
		return null;
	}

	/** An attribute that the element must have. */
	String required(String attribute) throws IOException {
		String value = attribute(attribute);
		if (value == null) {
			throw new DamagedWorkbook("an element of %s lacks its attribute %s".formatted(this.name, attribute));
		}
		return value;
	}

	/** Leaves the element. */
	void skip() throws IOException {
		for (int depth = 1; depth > 0;) {
			int event = next();
			depth += (event == XMLStreamConstants.START_ELEMENT) ? 1 : 0;
			depth -= (event == XMLStreamConstants.END_ELEMENT) ? 1 : 0;
		}
	}

	/** What stands in the element, which is left. */
	String text() throws IOException {
		StringBuilder text = new StringBuilder();
		append(text);
		return text.toString();
	}

	/**
	 * What stands in an element of runs, which is left. How it is pronounced, as is noted
	 * with Japanese names, is no part of it.
	 */
	String richText() throws IOException {
		StringBuilder text = new StringBuilder();
		for (String child = child(); child != null; child = child()) {
			switch (child) {
				case "t" -> append(text);
				case "r" -> text.append(richText());
				default -> skip();
			}
		}
		text.setLength(Math.min(text.length(), this.longestText + 1));
		return text.toString();
	}

	@Override
	public void close() throws IOException {
		this.content.close();
	}

	private void append(StringBuilder text) throws IOException {
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				skip();
			}
			else if (this.xml.hasText()) {
				int room = this.longestText + 1 - text.length();
				text.append(this.xml.getTextCharacters(), this.xml.getTextStart(),
						Math.clamp(room, 0, this.xml.getTextLength()));
			}
		}
	}

	private int next() throws IOException {
		try {
			int event = this.xml.next();
			if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
				throw new DamagedWorkbook(this.name + " declares a document type");
			}
			return event;
		}
		catch (XMLStreamException ex) {
			throw problem(ex);
		}
	}

	private IOException problem(XMLStreamException problem) {
		if (problem.getNestedException() instanceof IOException cause) {
			return cause;
		}
		return new DamagedWorkbook(this.name + " is no sound XML");
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		return factory;
	}

}
