package org.sekisho.sharing;

import java.util.List;

import graphql.schema.idl.RuntimeWiring;
import org.sekisho.schema.ByKey;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** Answers the root fields about sharing. */
@Controller
class SharingController implements RuntimeWiringConfigurer {

	private static final List<String> TYPES = List.of("SharingAdvice", "UnionPath", "ChannelAdvice", "SharingGround",
			"SharingOfRecords", "SharingOfRecord", "TakeOut");

	private final Sharing sharing;

	private final SharingSettings settings;

	SharingController(Sharing sharing, SharingSettings settings) {
		this.sharing = sharing;
		this.settings = settings;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		TYPES.forEach(name -> wiring.type(name, type -> type.defaultDataFetcher(new ByKey())));
		wiring.type("Query",
				type -> type.dataFetcher("sharing", this.sharing::advice)
					.dataFetcher("administration", environment -> this.settings.administration())
					.dataFetcher("sharingOf", this.sharing::records));
	}

}
