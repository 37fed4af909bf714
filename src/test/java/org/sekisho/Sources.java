package org.sekisho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

/**
 * A tree of Java source files.
 *
 * @param root the folder of the root package's first part
 */
record Sources(Path root) {

	/** A method or constructor with a body, and how many lines the body takes. */
	record Method(String owner, String name, long lines) {

	}

	Stream<Path> files() {
		try (Stream<Path> all = Files.walk(this.root)) {
			return all.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	long lines(Path file) {
		return text(file).lines().count();
	}

	String text(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Stream<Method> methods() {
		var compiler = ToolProvider.getSystemJavaCompiler();
		try (var manager = compiler.getStandardFileManager(null, null, null)) {
			var units = manager.getJavaFileObjectsFromPaths(files().toList());
			var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
			List<Method> methods = new ArrayList<>();
			for (CompilationUnitTree unit : task.parse()) {
				unit.accept(new MethodReader(unit, Trees.instance(task).getSourcePositions()), methods);
			}
			return methods.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class MethodReader extends TreeScanner<Void, List<Method>> {

		private final CompilationUnitTree unit;

		private final SourcePositions positions;

		MethodReader(CompilationUnitTree unit, SourcePositions positions) {
			this.unit = unit;
			this.positions = positions;
		}

		@Override
		public Void visitMethod(MethodTree method, List<Method> methods) {
			if (method.getBody() != null) {
				LineMap lines = this.unit.getLineMap();
				long first = lines.getLineNumber(this.positions.getStartPosition(this.unit, method.getBody()));
				long last = lines.getLineNumber(this.positions.getEndPosition(this.unit, method.getBody()));
				String owner = Path.of(this.unit.getSourceFile().toUri()).getFileName().toString();
				methods.add(new Method(owner, method.getName().toString(), last - first + 1));
			}
			return super.visitMethod(method, methods);
		}

	}

}
