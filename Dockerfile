# The application alone; the graph is a server beside it (docker-compose.yml).
FROM maven:3.9-eclipse-temurin-25 AS maven

FROM node:22-bookworm-slim AS build
COPY --from=maven /opt/java/openjdk /opt/java/openjdk
COPY --from=maven /usr/share/maven /usr/share/maven
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/share/maven/bin:$PATH
WORKDIR /build
COPY pom.xml ./
COPY graphql graphql
COPY cypher cypher
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B --no-transfer-progress -Dfast -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 sekisho && install --directory --owner sekisho /data
COPY --from=build /build/target/sekisho-*.jar /sekisho.jar
USER sekisho
VOLUME /data
EXPOSE 8080
ENV SPRING_PROFILES_ACTIVE=server SEKISHO_DATA=/data SERVER_ADDRESS=0.0.0.0
# The image has no HTTP client, so bash opens the connection itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head --lines=1 <&3 | grep --quiet ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/sekisho.jar"]
