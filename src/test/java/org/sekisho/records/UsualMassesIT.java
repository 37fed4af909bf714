package org.sekisho.records;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sekisho.graph.Graph;
import org.sekisho.graph.Statement;
import org.sekisho.graph.Statements;
import org.sekisho.mapping.Outliers.Fence;
import org.sekisho.mapping.SeizureReport.Transport;
import org.sekisho.support.SekishoTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@SekishoTest
class UsualMassesIT {

	private static final String SEIZURES = """
			MERGE (s:Entity:Substance {id: 'substance:' + $name}) SET s.name = $name
			WITH s UNWIND range(1, $count) AS i
			CREATE (:Entity:Seizure {id: 'seizure:' + $name + '/' + $transport + i, transport: $transport})
			  -[:SEIZED_GOODS {ordinal: 1, massKg: exp(i % 5)}]->(s)""";

	private final Graph graph;

	private final UsualMasses masses;

	UsualMassesIT(@Autowired Graph graph, @Autowired Statements statements) {
		this.graph = graph;
		this.masses = new UsualMasses(graph, statements);
	}

	@Test
	void fencesStandThreeQuartileRangesBeyondTheQuartilesOfThirtySeizures() {
		seizures("heroin", "AIR", 30);
		seizures("heroin", "SEA", 29);
		seizures("opium", "AIR", 35);
		List<Fence> fences = this.masses.fences();
		assertThat(fences).extracting(Fence::substance).containsExactly("substance:heroin", "substance:opium");
		assertThat(fences.getFirst().transport()).isEqualTo(Transport.AIR);
		// The logarithms are 0 to 4, the quartiles 1 and 3.
		assertThat(Math.log(fences.getFirst().lowestKg())).isCloseTo(-5, within(1e-9));
		assertThat(Math.log(fences.getFirst().highestKg())).isCloseTo(9, within(1e-9));
		seizures("heroin", "RAIL", 30);
		assertThat(this.masses.fences()).hasSize(3);
	}

	private void seizures(String name, String transport, int count) {
		this.graph.write(new Statement(SEIZURES, Map.of("name", name, "transport", transport, "count", count)));
	}

}
