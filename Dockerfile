# Build: docker build -t xinglin-fhir .
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml .
RUN mvn -q -B dependency:go-offline
COPY src src
# What the guide is made of.
COPY ig ig
COPY profiles/input profiles/input
COPY docs/refusals.md docs/refusals.md
RUN mvn -q -B package -DskipTests \
 && java -Djarmode=tools -jar target/xinglin-fhir.jar extract --layers --destination /layers

FROM eclipse-temurin:17-jre
RUN apt-get update -q \
 && apt-get install -yq --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --create-home --home-dir /var/lib/xinglin xinglin
WORKDIR /opt/xinglin
# One layer per rate of change: a new release moves the last of them only.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER xinglin
ENV XINGLIN_DATA_DIR=/var/lib/xinglin \
    SERVER_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=3m --retries=3 \
  CMD curl -sf http://localhost:8080/actuator/health/readiness || exit 1
ENTRYPOINT ["java", "-jar", "xinglin-fhir.jar"]
