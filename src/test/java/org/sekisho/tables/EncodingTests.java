package org.sekisho.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.tables.Folder.bytes;
import static org.sekisho.tables.Folder.cells;

class EncodingTests {

	private static final String JAPANESE = """
			国,都道府県,場所,押収日,薬物
			日本,東京都,成田国際空港,2011-03-14,覚醒剤
			日本,大阪府,関西国際空港,2011-04-01,コカイン
			日本,福岡県,博多港①,2012-01-05,大麻樹脂
			""";

	private static final String CHINESE = """
			国家,省份,地点,日期,毒品
			中国,云南省,瑞丽口岸,2011-03-14,海洛因
			中国,广东省,深圳湾口岸,2011-04-01,可卡因
			泰国,清迈,机场,2012-01-05,冰毒
			""";

	private static final String SPANISH = """
			País;División;Lugar;Fecha;Droga
			Colombia;ANTIOQUIA;MEDELLÍN;2011-03-14;Cocaína
			España;A Coruña;Cambados;2011-04-01;Hachís
			Côte d'Ivoire;Abidjan;Aéroport – fret;2012-01-05;Héroïne
			Brasil;São Paulo;Operação;2012-01-05;Maconha
			""";

	private static final String RUSSIAN = """
			Страна;Область;Место;Дата;Наркотик
			Россия;Московская область;Аэропорт Домодедово;2011-03-14;Героин
			Россия;Приморский край;Порт Владивосток;2011-04-01;Гашиш
			Казахстан;Алматинская область;Таможенный пост;2012-01-05;Марихуана
			""";

	private Folder folder;

	@BeforeEach
	void folder(@TempDir Path path) {
		this.folder = new Folder(path);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, UTF-8", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE", "windows-31j, Shift_JIS" })
	void japaneseIsUnderstood(String written, String found) throws IOException {
		assertUnderstood(JAPANESE, written, found);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, UTF-8", "UTF-16LE, UTF-16LE", "GB18030, GB18030" })
	void chineseIsUnderstood(String written, String found) throws IOException {
		assertUnderstood(CHINESE, written, found);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, UTF-8", "UTF-16BE, UTF-16BE", "windows-1252, windows-1252" })
	void spanishIsUnderstood(String written, String found) throws IOException {
		assertUnderstood(SPANISH, written, found);
	}

	@Test
	void russianIsUnderstood() throws IOException {
		assertUnderstood(RUSSIAN, "windows-1251", "windows-1251");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE" })
	void byteOrderMarkIsNoPartOfTheText(String encoding) throws IOException {
		assertUnderstood(JAPANESE, "\uFEFF" + JAPANESE, encoding, encoding);
	}

	@Test
	void singleAccentIsEnough() throws IOException {
		Table table = this.folder.open("Country;Drug\nC\u00f4te d'Ivoire;Khat\n", Charset.forName("windows-1252"));
		assertThat(cells(table)).containsExactly(List.of("C\u00f4te d'Ivoire", "Khat"));
	}

	@ParameterizedTest
	@CsvSource({ "windows-31j, 東京", "windows-31j, コカイン", "windows-31j, 成田国際空港", "windows-31j, 大麻樹脂を隠匿", "GB18030, 北京",
			"GB18030, 深圳湾口岸", "GB18030, 海洛因", "EUC-KR, 인천공항에서 적발", "EUC-JP, 成田で押収", "Big5, 臺北市機場",
			"windows-1252, São Paulo", "windows-1252, Operação", "windows-1252, 50 €", "windows-1252, ß" })
	void fewForeignWordsInATableAreEnough(String written, String word) throws IOException {
		String text = "Country;Place;Drug;Amount\n" + ("Some country;" + word + ";Heroin;12.5\n").repeat(5);
		assertThat(cells(this.folder.open(text, Charset.forName(written))).getFirst().get(1)).isEqualTo(word);
	}

	@Test
	void encodingCanBeGiven() throws IOException {
		byte[] greek = "a;b\nΑθήνα;x\n".getBytes(Charset.forName("windows-1253"));
		assertThat(cells(this.folder.open(greek, options("windows-1253")))).containsExactly(List.of("Αθήνα", "x"));
		assertThat(cells(this.folder.open(JAPANESE.getBytes(Charset.forName("windows-31j")), options("shift_jis"))))
			.hasSize(3);
		Folder.assertRefused(() -> this.folder.open(bytes("a\n1\n"), options("latin-99")), "'latin-99'", "GB18030");
		Folder.assertRefused(() -> this.folder.open(greek, options("UTF-8")), "Line 2", "UTF-8");
	}

	@Test
	void mixedEncodingsAreRefusedWithTheLine() {
		byte[] latin = "Côte d'Ivoire;x\n".getBytes(Charset.forName("windows-1252"));
		this.folder.assertRefused(join(bytes(SPANISH), latin, bytes(SPANISH)), "line 6", "mixes encodings");
		this.folder.assertRefused(join(latin, latin, bytes("España;x\n"), latin), "line 3", "mixes encodings");
		byte[] japanese = "日本,東京都,成田国際空港\n".getBytes(Charset.forName("windows-31j"));
		this.folder.assertRefused(join(bytes(JAPANESE), japanese), "line 5", "mixes encodings");
		byte[] chinese = CHINESE.getBytes(Charset.forName("GB18030"));
		this.folder.assertRefused(join(chinese, chinese, bytes("中国,云南省,瑞丽口岸\n")), "line 9", "mixes encodings");
	}

	@Test
	void markPromisesTheEncodingOfAll() {
		byte[] latin = "Côte d'Ivoire;x\n".getBytes(Charset.forName("windows-1252"));
		this.folder.assertRefused(join(bytes("\uFEFFa;b\n"), latin), "Line 2", "UTF-8");
		byte[] half = "a;b\n1;2\n\uD83D\uDE00".getBytes(StandardCharsets.UTF_16LE);
		this.folder.assertRefused(join(new byte[] { -1, -2 }, half, new byte[] { 0x3D }), "Line 3", "UTF-16LE");
	}

	@Test
	void binaryDataIsNoText() {
		byte[] junk = new byte[10_000];
		new Random(4).nextBytes(junk);
		this.folder.assertRefused(junk, "not a text file", "line");
		this.folder.assertRefused(bytes("a;b\n1;2\n1;\u0001\n"), "not a text file", "line 3");
		this.folder.assertRefused(join(bytes("a;b\n".repeat(5000)), new byte[100]), "not a text file", "line 5001");
	}

	private void assertUnderstood(String text, String written, String found) throws IOException {
		assertUnderstood(text, text, written, found);
	}

	private void assertUnderstood(String text, String content, String written, String found) throws IOException {
		Table table = this.folder.open(content, Charset.forName(written));
		assertThat(table.form().encoding()).isEqualTo(found);
		List<String> lines = text.lines().toList();
		String delimiter = String.valueOf(table.form().delimiter());
		assertThat(table.columns()).containsExactly(lines.getFirst().split(delimiter));
		assertThat(cells(table))
			.containsExactlyElementsOf(lines.stream().skip(1).map(line -> List.of(line.split(delimiter))).toList());
	}

	private static TableOptions options(String encoding) {
		return new TableOptions(null, encoding, null);
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

}
