package org.sekisho.counterexamples.graphqlattheedge;

import graphql.schema.DataFetchingEnvironment;

record KnowingDomain(DataFetchingEnvironment environment) {

}
